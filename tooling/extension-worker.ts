import type { Browser, CDPSession, Page, Target } from 'puppeteer';

/** A life of the extension's service worker. */
export interface ExtensionWorker {
  /** Runs a function there. It must be self-contained; arguments and result go as JSON. */
  evaluate<A extends readonly unknown[], T>(
    run: (...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>>;
}

/** The target of the worker's present life; undefined while it sleeps. */
export const workerTarget = (browser: Browser): Target | undefined =>
  browser
    .targets()
    .find(
      (target) =>
        target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    );

/** The worker behind a target. */
export function workerOf(target: Target): ExtensionWorker {
  return {
    evaluate: (run, ...args) => inspectWorker(target, (session) => evaluate(session, run, args)),
  };
}

/**
 * Has a worker inspected through a session of its own, which ends with that: one that stays attached
 * keeps the target of a dead worker, and Puppeteer's own handle then stands for it and no longer
 * answers. Nor is it Puppeteer that attaches: while it does by hand, it overlooks the sessions that
 * pages open to the worker by themselves, and one of those keeps its next life from starting.
 */
export async function inspectWorker<T>(
  target: Target,
  inspect: (session: CDPSession) => Promise<T>,
): Promise<T> {
  const devtools = await target.browser().target().createCDPSession();
  try {
    return await inspect(await attach(devtools, target.url()));
  } finally {
    await devtools.detach().catch(() => {});
  }
}

async function attach(devtools: CDPSession, address: string): Promise<CDPSession> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  const targetId = targetInfos.find(({ url }) => url === address)?.targetId;
  if (targetId === undefined) throw new Error(`There is no ${address} any more`);
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = devtools.connection()?.session(sessionId);
  if (!session) throw new Error(`${address} let go at once`);
  return session;
}

async function evaluate(session: CDPSession, run: unknown, args: readonly unknown[]) {
  const json = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value)));
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${run})(${json.join(', ')})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/**
 * Ends the worker of an extension, as the browser does; resolves once it has ended, also where its
 * next life begins at once. Needs a page, whichever, to speak through.
 */
export async function endWorker(page: Page, extensionId: string): Promise<void> {
  const session = await page.createCDPSession();
  try {
    let version: string | undefined;
    await new Promise<void>((resolve, reject) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const own = versions.find(({ scriptURL }) => scriptURL.includes(extensionId));
        if (!own || (version !== undefined && own.versionId !== version)) return;
        if (own.runningStatus === 'stopped') resolve();
        if (version !== undefined) return;
        version = own.versionId;
        session.send('ServiceWorker.stopWorker', { versionId: version }).catch(reject);
      });
      session.send('ServiceWorker.enable').catch(reject);
    });
  } finally {
    await session.detach();
  }
}
