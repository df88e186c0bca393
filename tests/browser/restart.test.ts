import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { openWithProfile } from './harness/extension.ts';
import { digitPng } from './menu-pictures.ts';
import { fileOf, openApp, press, upload, waitForReading } from './popup-page.ts';

let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'digits-restart-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

test('what was read and what was chosen are there after the browser was closed', async () => {
  const first = await openWithProfile(profile);
  try {
    const page = await openApp(first);
    await press(page, 'Theme: System');
    await upload(page, await fileOf('seven.png', await digitPng(7)));
    await waitForReading(page, '7');
    await until(() =>
      page.evaluate(async () => {
        const { history } = await chrome.storage.local.get('history');
        const { settings } = await chrome.storage.sync.get('settings');
        return Array.isArray(history) && (settings as { theme?: string })?.theme === 'light';
      }),
    );
  } finally {
    await first.close();
  }
  const second = await openWithProfile(profile);
  try {
    const page = await openApp(second);
    expect(await page.$eval('html', (html) => html.dataset.theme)).toBe('light');
    await page.keyboard.press('h');
    await page.waitForSelector('.history-list li');
    expect(await page.$eval('.history-list li b', (words) => words.textContent)).toBe('7');
  } finally {
    await second.close();
  }
});
