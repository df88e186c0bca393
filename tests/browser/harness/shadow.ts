import type { CDPSession, Page, Protocol } from 'puppeteer';
import { until } from '../../../tooling/extension.ts';

/**
 * What the extension put into a page: a document in a frame in a closed shadow root, which no script
 * of the page can reach; in a sandboxed page the root itself.
 */
export interface ClosedShadow {
  /** Runs a function on it in the page. It must be self-contained; arguments go as JSON. */
  evaluate<A extends readonly unknown[], T>(
    run: (root: Document, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>>;
  /** Where the first match stands in the page's viewport. */
  place(
    selector: string,
  ): Promise<DOMRectInit & { x: number; y: number; width: number; height: number }>;
  /** Visible text of it. */
  text(): Promise<string>;
  /** Clicks the middle of the first match with a real mouse. */
  click(selector: string): Promise<void>;
}

/** As `LAYER` in `src/content/layer.ts`. */
const LAYER = 'data-digit-classifier';
const LAYERS = ['card', 'region'];

function findRoot(node: Protocol.DOM.Node): Protocol.DOM.Node | undefined {
  // The browser's own viewers have closed roots, too.
  const kind = node.attributes?.[node.attributes.indexOf(LAYER) + 1] ?? '';
  const [root] = LAYERS.includes(kind) ? (node.shadowRoots ?? []) : [];
  if (root)
    return root.children?.find(({ contentDocument }) => contentDocument)?.contentDocument ?? root;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findRoot(child);
    if (found) return found;
  }
  return node.contentDocument && findRoot(node.contentDocument);
}

async function rootIn(session: CDPSession): Promise<Protocol.DOM.Node | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return findRoot(root);
}

/** Whether the extension has something in the page now. */
export async function hasClosedShadow(page: Page): Promise<boolean> {
  const session = await page.createCDPSession();
  try {
    return (await rootIn(session)) !== undefined;
  } finally {
    await session.detach();
  }
}

/** Waits for the extension to have something in the page and gives access to it. */
export async function closedShadow(page: Page, timeoutMs = 30_000): Promise<ClosedShadow> {
  const session = await page.createCDPSession();
  let found: Protocol.DOM.Node | undefined;
  await until(async () => {
    found = await rootIn(session);
    return found !== undefined;
  }, timeoutMs);
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: found!.backendNodeId,
  });

  const evaluate: ClosedShadow['evaluate'] = async (run, ...args) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function (...args) { return (${run})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };

  const place: ClosedShadow['place'] = (selector) =>
    evaluate((root, wanted) => {
      const element = root.querySelector(wanted);
      if (element === null) throw new Error(`Nothing matches ${wanted}`);
      const { x, y, width, height } = element.getBoundingClientRect();
      const frame = root.defaultView?.frameElement?.getBoundingClientRect();
      return { x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0), width, height };
    }, selector);

  return {
    evaluate,
    place,
    text: () =>
      evaluate((root) =>
        [...root.children]
          .map((child) =>
            child instanceof HTMLStyleElement ? '' : (child as HTMLElement).innerText,
          )
          .join('\n'),
      ),
    async click(selector) {
      const { x, y, width, height } = await place(selector);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
  };
}
