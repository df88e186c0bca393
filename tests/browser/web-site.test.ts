import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { serve } from '../../tooling/server.ts';
import { builtWeb, type WebSite } from '../../tooling/web.ts';
import { recordTraffic, type Traffic } from './harness/traffic.ts';
import { openBrowser, visitWeb } from './harness/web.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, press, upload, waitForReading } from './popup-page.ts';

let folder: string;
let browser: Browser;
let traffic: Traffic;
let seven: Buffer;

beforeAll(async () => {
  folder = builtWeb();
  seven = await digitPng(7);
  traffic = await recordTraffic();
  browser = await openBrowser('chrome', traffic.args);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await traffic?.close();
});

/** Addresses of other sites that were asked for. */
const elsewhere = () => traffic.seen.filter((address) => !address.includes('127.0.0.1'));

describe('the built files', () => {
  test('know nothing of extensions', async () => {
    const scripts = (await readdir(folder, { recursive: true })).filter((f) => f.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const file of scripts) {
      const script = await readFile(join(folder, file), 'utf8');
      expect(script, file).not.toMatch(/\b(?:chrome|browser)\.(?:runtime|storage|tabs|i18n)\b/);
      expect(script, file).not.toMatch(/\beval\(|new Function\(/);
    }
  });

  test('hold icons of the size that the manifest says', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8'));
    expect(manifest.icons.map(({ purpose }: { purpose?: string }) => purpose)).toContain(
      'maskable',
    );
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(join(folder, src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  test.each([
    ['@tensorflow/tfjs-core', 'Apache License'],
    ['preact', 'Permission is hereby granted'],
    ['valibot', 'Permission is hereby granted'],
  ])('say what %s asks for', async (name, words) => {
    const notices = await readFile(join(folder, 'third-party-notices.txt'), 'utf8');
    const own = notices.split(/^-{80}$/m).find((part) => part.trim().startsWith(`${name} `));
    expect(own).toContain(words);
  });
});

describe('the site', () => {
  let page: Page;
  let site: WebSite;
  beforeEach(async () => {
    ({ page, site } = await visitWeb(browser, folder));
  });
  afterEach(async () => {
    await page.close();
    await site.close();
  });

  test('can be installed', async () => {
    const session = await page.createCDPSession();
    const { errors, url } = await session.send('Page.getAppManifest');
    expect(url).toBe(`${site.url}manifest.webmanifest`);
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The browser of a test has a private profile, and that alone is in the way.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([]);
  });

  test('reads a picture that is shared with it', async () => {
    // What a browser sends for another program, a form sends for a page.
    const form = `<form method="post" enctype="multipart/form-data" action="${site.url}share">
      <input type="file" name="pictures"><button>Share</button></form>`;
    const other = await serve({ answers: { '/': { body: form, type: 'text/html' } } });
    await page.goto(other.origin);
    await upload(page, await fileOf('seven.png', seven));
    await page.locator('button').click();
    await page.waitForSelector('.app');
    await waitForReading(page, '7');
    expect(page.url()).toBe(site.url);
    await other.close();
  });

  test('reads a picture that is opened with it', async () => {
    await page.evaluateOnNewDocument(
      (bytes) => {
        const file = new File([new Uint8Array(bytes)], '7.png', { type: 'image/png' });
        const launch = { files: [{ getFile: async () => file }] };
        const launchQueue = { setConsumer: (take: (what: typeof launch) => void) => take(launch) };
        Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue });
      },
      [...seven],
    );
    await page.reload();
    await waitForReading(page, '7');
  });

  test('asks no other site for a picture, and says so', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<img src="http://elsewhere.invalid/7.png">');
      document.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const alert = await page.waitForSelector('.failure');
    expect(await alert?.evaluate(({ textContent }) => textContent)).toContain('no other site');
    expect(elsewhere()).toEqual([]);
  });

  test('offers nothing that only an extension can do', async () => {
    expect(await page.$('[aria-label="Open in a tab"]')).toBeNull();
    await press(page, 'Settings');
    const settings = await page.waitForSelector('dialog');
    const words = await settings?.evaluate((sheet) => sheet.innerText);
    expect(words).toContain('Remember readings');
    expect(words).not.toMatch(/right-click|region/i);
    await press(page, 'Keyboard shortcuts');
    await page.waitForSelector('.shortcuts');
    expect(await page.$eval('dialog', (sheet) => sheet.innerText)).not.toContain('browser');
  });

  test('leads to the notices', async () => {
    await press(page, 'Settings');
    const link = await page.waitForSelector('dialog a');
    const address = await link?.evaluate(({ href }) => href);
    const status = await page.evaluate(async (url) => (await fetch(url)).status, address ?? '');
    expect([address, status]).toEqual([`${site.url}third-party-notices.txt`, 200]);
  });
});

test('a host without headers keeps to the policy all the same', async () => {
  const site = await serve({ folder });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { refused: [] });
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
      (globalThis as unknown as { refused: string[] }).refused.push(blockedURI),
    );
  });
  const refused = () =>
    page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
  await page.goto(site.origin);
  await page.waitForSelector('.app');
  await upload(page, await fileOf('seven.png', seven));
  await waitForReading(page, '7');
  expect(await refused()).toEqual([]);
  const answer = await page.evaluate(() =>
    fetch('http://elsewhere.invalid/', { mode: 'no-cors' }).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
  expect(await refused()).toEqual(['http://elsewhere.invalid/']);
  expect(elsewhere()).toEqual([]);
  await page.close();
  await site.close();
});

test('who lets pages keep nothing is told so, and pictures are read', async () => {
  const site = await serve({ folder });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const closed = () => {
      throw new DOMException('The person forbids it.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get: closed });
    }
    navigator.serviceWorker.register = async () => closed();
  });
  await page.goto(site.origin);
  await page.waitForSelector('.app');
  await upload(page, await fileOf('seven.png', seven));
  await waitForReading(page, '7');
  const notice = await page.waitForSelector('.notice');
  expect(await notice?.evaluate(({ textContent }) => textContent)).toContain('keeps nothing');
  await page.close();
  await site.close();
});

const integrityOf = (text: string) =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Serves a newer version in place of the one at `url`; its page may not have reached the host yet. */
async function serveNewer(url: string, arrived: boolean) {
  const worker = await readFile(join(folder, 'offline.js'), 'utf8');
  const [, version] = /version:[`"](\w{16})[`"]/.exec(worker) ?? [];
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const newer = html.replace('data-view', 'data-newer data-view');
  const body = worker
    .replaceAll(version, 'newer')
    .replaceAll(integrityOf(html), integrityOf(newer));
  return serve({
    folder,
    at: '/a/b/',
    port: Number(new URL(url).port),
    answers: {
      '/a/b/offline.js': { body },
      ...(arrived && { '/a/b/': { body: newer, type: 'text/html' } }),
    },
  });
}

test('a new version of which the host still gives an old file is not taken', async () => {
  const { page, site } = await visitWeb(browser, folder);
  await site.close();
  const newer = await serveNewer(site.url, false);
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    return new Promise((resolve) => {
      if (!installing) return resolve('none');
      installing.onstatechange = () => resolve(installing.state);
    });
  });
  expect(state).toBe('redundant');
  await newer.close();
  await page.close();
});

test('a new version serves once the tabs of the old one are closed', async () => {
  const { page, site } = await visitWeb(browser, folder);
  const { url } = site;
  await site.close();
  const newer = await serveNewer(url, true);
  const waits = (where: Page) =>
    where.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/a/b/');
      return registration?.waiting != null;
    });
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await until(() => waits(page), 30_000);
  await page.reload();
  expect(await page.$('html[data-newer]')).toBeNull();
  await page.close();
  const next = await browser.newPage();
  // Beside the app, so that it has no tab.
  await next.goto(`${newer.origin}/`);
  await until(async () => !(await waits(next)), 30_000);
  await newer.close();
  await next.goto(url);
  await next.waitForSelector('html[data-newer] .app');
  await next.close();
});
