/** Something of ours over the page, behind a closed shadow root. */
export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Sets declarations of the host that no rule of the page can overrule. */
  setStyle(style: Readonly<Record<string, string>>): void;
  /** Removes it without a trace; the focus, if it was in it, returns to where it was. */
  remove(): void;
}

/** Puts an empty layer above everything in the page. `css` is its style sheet. */
export function openLayer(name: string, css: string): Layer {
  const before = document.activeElement;
  const host = document.createElement(name);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  // Constructed sheets are not subject to the page's content security policy.
  const [look, state] = [new CSSStyleSheet(), new CSSStyleSheet()];
  look.replaceSync(css);
  root.adoptedStyleSheets = [look, state];
  // Inside an open modal dialog only what the dialog holds can be used.
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  (dialog ?? document.documentElement).append(host);
  host.showPopover();

  return {
    host,
    root,
    setStyle: (style) => {
      // Of important declarations those of the shadow tree win over those of the page.
      const declarations = Object.entries(style).map(
        ([key, value]) => `${key}: ${value} !important`,
      );
      state.replaceSync(`:host { ${declarations.join('; ')} }`);
    },
    remove: () => {
      const hadFocus = document.activeElement === host;
      host.remove();
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}
