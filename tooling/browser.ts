import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  makeProgressCallback,
  resolveBuildId,
} from '@puppeteer/browsers';
import { aptInstall, systemKind, which } from './debian.ts';
import { mayInstall } from './may-install.ts';
import { inRoot } from './root.ts';
import { UserError } from './user-error.ts';

/** A Chromium that loads unpacked extensions, and where it came from. */
export interface FoundBrowser {
  readonly path: string;
  readonly from: 'CHROME_PATH' | 'installed' | 'downloaded' | 'apt-get';
}

const CACHE = inRoot('.cache', 'browsers');

/** Names a Chromium goes by on `PATH`. Branded Chrome is not here: since 137 it loads no extension. */
const PROGRAMS = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

/** Where macOS and Windows keep their Chromium relatives. */
function placesOf(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform !== 'win32') return [];
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
  return [LOCALAPPDATA, PROGRAMFILES, PROGRAMFILES_X86]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
}

/** Newest Chrome for Testing that this project or Puppeteer downloaded before. */
async function findDownloaded(): Promise<string | undefined> {
  for (const cacheDir of [CACHE, join(homedir(), '.cache', 'puppeteer')]) {
    if (!existsSync(cacheDir)) continue;
    const chromes = (await getInstalledBrowsers({ cacheDir }))
      .filter(({ browser }) => browser === Browser.CHROME)
      .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }));
    const found = chromes.find(({ executablePath }) => existsSync(executablePath));
    if (found !== undefined) return found.executablePath;
  }
  return undefined;
}

/**
 * Finds a Chromium on this machine without installing anything.
 * @throws where `CHROME_PATH` names a file that does not exist.
 */
async function findBrowser(): Promise<FoundBrowser | undefined> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new UserError(`CHROME_PATH names no file: ${named}`);
    return { path: named, from: 'CHROME_PATH' };
  }
  const installed =
    PROGRAMS.map(which).find((path) => path !== undefined) ??
    placesOf(process.platform).find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, from: 'installed' };
  const downloaded = await findDownloaded();
  return downloaded === undefined ? undefined : { path: downloaded, from: 'downloaded' };
}

/** Downloads Chrome for Testing into `.cache/browsers`; undefined where the network gives none. */
async function download(): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) return undefined;
  try {
    const buildId = await within(20_000, resolveBuildId(Browser.CHROME, platform, 'stable'));
    console.error(`Downloading Chrome for Testing ${buildId} into .cache/browsers …`);
    const { executablePath } = await install({
      browser: Browser.CHROME,
      buildId,
      cacheDir: CACHE,
      downloadProgressCallback: process.stderr.isTTY
        ? await makeProgressCallback(Browser.CHROME, buildId)
        : () => {},
      installDeps:
        process.getuid?.() === 0 &&
        systemKind() !== 'other' &&
        (await mayInstall(['the libraries of Chrome'])),
    });
    return executablePath;
  } catch (error) {
    console.error(`No download of Chrome for Testing: ${String(error)}`);
    return undefined;
  }
}

/** The promise's value, or an error where it takes longer than `ms` milliseconds. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Finds a Chromium, or gets one: Chrome for Testing by download, then Debian's own package where
 * the system is Debian.
 * @throws with what the person can do where there is none and none can be had.
 */
export async function getBrowser(): Promise<FoundBrowser> {
  const found = await findBrowser();
  if (found !== undefined) return found;
  const path = await download();
  if (path !== undefined) return { path, from: 'downloaded' };
  if (systemKind() === 'debian' && (await aptInstall(['chromium', 'fonts-liberation']))) {
    const chromium = which('chromium');
    if (chromium !== undefined) return { path: chromium, from: 'apt-get' };
  }
  throw new UserError(
    'No Chromium here, and none could be installed. Install Chromium, Chrome for Testing or Edge, ' +
      'or set CHROME_PATH to one. (Branded Chrome ignores unpacked extensions since version 137.)',
  );
}
