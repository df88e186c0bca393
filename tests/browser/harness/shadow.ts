import type { CDPSession, Page, Protocol } from 'puppeteer';
import { until } from '../../../scripts/extension.ts';

/** What the extension put into a page: in a closed shadow root, which no script of the page can reach. */
export interface ClosedShadow {
  /** Runs a function on the root in the page. It must be self-contained; arguments go as JSON. */
  evaluate<A extends readonly unknown[], T>(
    run: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>>;
  /** Visible text of the root. */
  text(): Promise<string>;
  /** Clicks the middle of the first match with a real mouse. */
  click(selector: string): Promise<void>;
}

function findRoot(node: Protocol.DOM.Node): Protocol.DOM.Node | undefined {
  // The browser's own viewers have closed roots, too.
  const own = node.localName.startsWith('digit-classifier-') && node.shadowRoots?.[0];
  if (own) return own;
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
export async function closedShadow(page: Page, timeoutMs = 10_000): Promise<ClosedShadow> {
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

  return {
    evaluate,
    text: () =>
      evaluate((root) =>
        [...root.children]
          .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
          .join('\n'),
      ),
    async click(selector) {
      const { x, y } = await evaluate((root, wanted) => {
        const element = root.querySelector(wanted);
        if (element === null) throw new Error(`Nothing matches ${wanted}`);
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, selector);
      await page.mouse.click(x, y);
    },
  };
}
