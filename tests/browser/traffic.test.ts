import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOnPage } from '../../demo/readings.ts';
import { type DemoSite, openDemoSite, PICTURES } from '../../demo/site.ts';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { recordTraffic, type Traffic } from './harness/traffic.ts';

let traffic: Traffic;
let extension: LaunchedExtension;
let site: DemoSite;

beforeAll(async () => {
  traffic = await recordTraffic();
  extension = await openHeadless(traffic.args);
  site = await openDemoSite();
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  await traffic?.close();
});

test('reading pictures of every delivery asks nobody but the page’s own sites', async () => {
  const page = await extension.browser.newPage();
  await page.goto(site.url, { waitUntil: 'networkidle0' });
  await extension.pressAction(page);
  await page.bringToFront();
  const pictures = ['vector', 'inline', 'made', 'elsewhere'].map(
    (name) => PICTURES.find(({ id }) => id === name)!,
  );
  for (const picture of pictures) {
    expect(await readOnPage(extension, page, picture)).not.toHaveProperty('error');
  }
  await (await extension.openPopupPage()).waitForNetworkIdle();

  const hosts = new Set(traffic.seen.map((address) => URL.parse(address)?.hostname || address));
  expect([...hosts]).toEqual(['127.0.0.1']);
});

test('the recorder would have seen a request of the worker', async () => {
  const worker = await extension.worker();
  await worker.evaluate(() => fetch('http://digits.invalid/').catch(() => {}));
  expect(traffic.seen).toContain('http://digits.invalid/');
});
