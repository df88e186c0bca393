import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type LaunchOptions,
  type Page,
  type Extension as PuppeteerExtension,
} from 'puppeteer';
import { CHROMIUM_SWITCHES } from './chromium-switches.ts';
import { type ExtensionWorker, endWorker, workerOf, workerTarget } from './extension-worker.ts';

/** A browser is there by then, on a machine on its knees, too; milliseconds. */
const START_MS = 60_000;

/** How the browser is opened. */
export interface LaunchSettings {
  /** Path of the Chromium program. */
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly dist: string;
  /** Where its windows go: `true` is none, `false` the person's own display, `:99` that X server. */
  readonly headless?: boolean | { readonly display: string };
  /** Folder of the profile, kept when the browser closes; without, a fresh one that is deleted. */
  readonly profile?: string;
  /** More switches, as `--lang=de`. */
  readonly args?: readonly string[];
}

/** A browser of its own with the extension loaded. */
export interface LaunchedExtension {
  readonly browser: Browser;
  readonly id: string;
  /** Its service worker, woken where it sleeps, once its extension API is ready. */
  worker(): Promise<ExtensionWorker>;
  /** Ends the service worker, as the browser does when it has been idle. */
  killWorker(): Promise<void>;
  /** Address of a page of the extension, as `src/popup/index.html`. */
  url(path: string): string;
  /** Path of the popup in the extension, as its manifest says. */
  readonly popupPath: string;
  /** Opens the popup's page in a tab of its own. */
  openPopupPage(): Promise<Page>;
  /** Presses the toolbar button while `page` is in front: opens the real popup, grants activeTab. */
  pressAction(page: Page): Promise<void>;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

/** Opens a Chromium with a fresh profile and the extension loaded, and waits for its worker. */
export async function launchExtension(settings: LaunchSettings): Promise<LaunchedExtension> {
  const { executablePath, dist, headless = true, profile, args = [] } = settings;
  const popupPath = await popupOf(dist);
  const userDataDir = profile ?? (await mkdtemp(join(tmpdir(), 'digits-profile-')));
  const fresh = (await readdir(userDataDir)).length === 0;
  const onDisplay = typeof headless === 'object';
  const options: LaunchOptions = {
    executablePath,
    headless: headless === true,
    pipe: true,
    enableExtensions: [dist],
    userDataDir,
    // Emulated sizes would not be what `captureVisibleTab` sees.
    defaultViewport: null,
    env: onDisplay ? { ...process.env, DISPLAY: headless.display } : process.env,
    args: [
      ...(headless === false ? [] : ['--window-position=0,0', '--window-size=1200,860']),
      ...CHROMIUM_SWITCHES,
      ...args,
    ],
  };
  const browser = await puppeteer.launch({
    ...options,
    args: puppeteer.defaultArgs(options).map(keepApart),
    ignoreDefaultArgs: true,
  });
  await until(() => workerTarget(browser) !== undefined, START_MS);
  const id = new URL(workerTarget(browser)?.url() ?? '').host;
  const url = (path: string) => `chrome-extension://${id}/${path.replace(/^\//, '')}`;

  /** The worker where it lives and its extension API is ready; waits for that, not for its start. */
  const living = async (): Promise<ExtensionWorker | undefined> => {
    const target = workerTarget(browser);
    const found = target && workerOf(target);
    const ready = found?.evaluate(() => Boolean(globalThis.chrome?.runtime?.id)).catch(() => false);
    return (await ready) ? found : undefined;
  };
  const worker = async () => {
    let found: ExtensionWorker | undefined;
    await until(async () => {
      if (!workerTarget(browser)) await wake(browser, url('manifest.json'));
      found = await living();
      return found !== undefined;
    }, START_MS);
    return found as ExtensionWorker;
  };
  await worker();
  if (fresh) await closeWelcome(browser);

  return {
    browser,
    id,
    worker,
    url,
    popupPath,
    async killWorker() {
      const [page] = await browser.pages();
      await endWorker(page ?? (await browser.newPage()), id);
    },
    async openPopupPage() {
      const page = await browser.newPage();
      await page.goto(url(popupPath));
      return page;
    },
    async pressAction(page) {
      await page.triggerExtensionAction(await own(browser, id));
    },
    async close() {
      await browser.close();
      if (profile === undefined) {
        await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** Puppeteer gives sandboxed frames no process of their own; people's browsers do. */
const keepApart = (arg: string): string =>
  arg.replace(/(?<=^--disable-features=.*),?IsolateSandboxedIframes/, '');

async function popupOf(dist: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
  return String(manifest.action?.default_popup ?? '');
}

async function own(browser: Browser, id: string): Promise<PuppeteerExtension> {
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`The browser does not know extension ${id}`);
  return extension;
}

/** A fresh profile is greeted by a page of the extension; whoever drives the browser knows it. */
async function closeWelcome(browser: Browser): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url().includes('welcome'));
  await (await welcome.asPage()).close();
}

/** Any message to the extension starts its worker; a page of the extension can send one. */
async function wake(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {}));
  await page.close();
}

/** Waits until `condition` holds, looking again every few milliseconds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Still not so after ${timeoutMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
