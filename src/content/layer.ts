import { language } from '../components/i18n.ts';
import ground from './layer.css?inline';

/** Something of ours over the page: a closed shadow root and in it a frame that only we can reach. */
export interface Layer {
  readonly host: HTMLElement;
  /** Into which it is drawn. */
  readonly body: HTMLElement;
  /**
   * Where its keys, clicks and copies arrive. A frame in a shadow tree is none of `window.frames`:
   * no listener of the page hears them, and `window.find` does not look there.
   */
  readonly window: Window;
  readonly hasFocus: () => boolean;
  /** Sets declarations of the host that no rule of the page can overrule. */
  setStyle(style: Readonly<Record<string, string>>): void;
  /** Removes it without a trace; the focus, if it was in it, returns to where it was. */
  remove(): void;
}

/** What a layer is called, and its style sheets: of what is drawn in it, and of its host. */
export interface Look {
  readonly title: string;
  readonly inside: string;
  readonly host: string;
}

/** The attribute by which a layer is known; its value says what it is. */
export const LAYER = 'data-digit-classifier';

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Puts an empty layer above everything in the page, also where that is no HTML.
 *
 * @param home what it stands in: the document's own element, or a modal dialog, beside which nothing
 *   can be used.
 */
export function openLayer(name: string, look: Look, home = document.documentElement): Layer {
  const before = document.activeElement;
  // A plain element: the page can take over how custom ones are made.
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  host.setAttribute(LAYER, name);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const state = new CSSStyleSheet();
  // Constructed sheets are not subject to the page's content security policy.
  root.adoptedStyleSheets = [sheet(window, ground + look.host), state];
  home.append(host);
  host.showPopover();
  const hasFocus = () => (host.getRootNode() as Document | ShadowRoot).activeElement === host;

  return {
    host,
    ...openInside(root, look),
    hasFocus,
    setStyle: (style) => {
      // Of important declarations those of the shadow tree win over those of the page.
      const declarations = Object.entries(style).map(
        ([key, value]) => `${key}: ${value} !important`,
      );
      state.replaceSync(`:host { ${declarations.join('; ')} }`);
    },
    remove: () => {
      const hadFocus = hasFocus();
      host.remove();
      if (!hadFocus) return;
      // With a frame that had it the focus leaves the page, too.
      window.focus();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}

/** A frame in the root, ready to be drawn into. */
function openInside(
  root: ShadowRoot,
  { title, inside: css }: Look,
): Pick<Layer, 'body' | 'window'> {
  const frame = document.createElementNS(XHTML, 'iframe') as HTMLIFrameElement;
  frame.title = title;
  root.append(frame);
  const inside = frame.contentDocument;
  const view = frame.contentWindow;
  const body = document.createElementNS(XHTML, 'div') as HTMLElement;
  if (inside === null || view === null) {
    // A sandboxed page may not look into a frame of its own, nor may we there.
    frame.remove();
    root.append(body);
    root.adoptedStyleSheets = [sheet(window, css), ...root.adoptedStyleSheets];
    return { body, window };
  }
  inside.title = title;
  inside.documentElement.lang = language();
  inside.adoptedStyleSheets = [sheet(view, css)];
  // Not the document's own body: Firefox lets nobody but the page write a document without quirks,
  // and one with quirks stretches its body over the frame.
  inside.body.append(body);
  return { body, window: view };
}

function sheet(view: Window, css: string): CSSStyleSheet {
  const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
  const made = new Sheet();
  made.replaceSync(css);
  return made;
}

/** Takes away what an earlier life of the extension left in the page. */
export function removeLayers(): void {
  for (const left of document.querySelectorAll(`[${LAYER}]`)) left.remove();
}
