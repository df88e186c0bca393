import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { aptInstall, systemKind, which } from './debian.ts';
import { until } from './extension.ts';
import { UserError } from './user-error.ts';

/** Names Firefox goes by on `PATH`. */
const PROGRAMS = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/** Where macOS and Windows keep it. */
function placesOf(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform !== 'win32') return [];
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
  return [PROGRAMFILES, PROGRAMFILES_X86]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
}

function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new UserError(`FIREFOX_PATH names no file: ${named}`);
  return (
    named ||
    (PROGRAMS.map(which).find((path) => path !== undefined) ??
      placesOf(process.platform).find((path) => existsSync(path)))
  );
}

/** Finds a Firefox, or installs Debian's where the system is Debian; undefined where there is none. */
export async function getFirefox(): Promise<string | undefined> {
  const found = findFirefox();
  if (found !== undefined || systemKind() !== 'debian') return found;
  return (await aptInstall(['firefox-esr'])) ? findFirefox() : undefined;
}

/** How Firefox is opened. */
export interface FirefoxSettings {
  readonly executablePath: string;
  /** Folder of the extension that is built for it. */
  readonly dist: string;
  /** Where its windows go: `true` is none, `false` the person's own display, `:99` that X server. */
  readonly headless: boolean | { readonly display: string };
  /** Preferences, as `about:config` has them. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** A Firefox of its own with the extension loaded. */
export interface LaunchedFirefox {
  readonly browser: Browser;
  /** A page of the extension, its welcome: what asks the extension something runs in it. */
  readonly home: Page;
  /** Opens a page of the extension in a tab, as `src/popup/index.html?view=tab`. */
  openPage(path: string): Promise<Page>;
  /** The tab that shows an address which holds `part`; waits for it. */
  tab(part: string): Promise<Page>;
  close(): Promise<void>;
}

/** Opens a Firefox with a fresh profile and the extension loaded, and waits for its welcome. */
export async function launchFirefox(settings: FirefoxSettings): Promise<LaunchedFirefox> {
  const { executablePath, dist, headless, prefs = {} } = settings;
  const onDisplay = typeof headless === 'object';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: headless === true,
    // A busy machine takes longer than the half minute that Puppeteer gives.
    timeout: 120_000,
    defaultViewport: null,
    env: onDisplay ? { ...process.env, DISPLAY: headless.display } : process.env,
    extraPrefsFirefox: prefs,
  });
  const tab = async (part: string) => {
    let found: Page | undefined;
    await until(async () => {
      for (const page of await browser.pages()) {
        // Of a page of an extension Puppeteer has no address; the page itself does.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.includes(part)) found = page;
      }
      return found !== undefined;
    }, 20_000);
    return found as Page;
  };
  await browser.installExtension(dist);
  const home = await tab('welcome');
  return {
    browser,
    home,
    async openPage(path) {
      // The driver may not open it, but the extension may.
      const mark = crypto.randomUUID();
      const url = `/${path}${path.includes('?') ? '&' : '?'}${mark}`;
      await home.evaluate((address) => chrome.tabs.create({ url: address }), url);
      return tab(mark);
    },
    tab,
    close: () => browser.close(),
  };
}
