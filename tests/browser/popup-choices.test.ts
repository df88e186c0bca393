import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { inApp } from './in-app.ts';
import { showKnown } from './popup-known.ts';
import { answerOf, goTo, openApp, press, stroke, waitForReading } from './popup-page.ts';

const app = inApp();

/** Chooses one of a few in the settings. */
const chooseOption = (words: string) =>
  app.page.locator(`.segmented label ::-p-text(${words})`).click();

const focusedId = () => app.page.evaluate(() => document.activeElement?.id);

const theme = () => app.page.$eval('html', (html) => html.dataset.theme);

test('the language changes at once', async () => {
  await app.page.keyboard.press(',');
  await app.page.locator('select[aria-label="Language"]').wait();
  await app.page.select('select[aria-label="Language"]', 'de');
  await app.page.waitForFunction(() => document.documentElement.lang === 'de');
  await app.page.waitForFunction(
    () => document.querySelector('#tab-picture')?.textContent === 'Bild',
  );
});

test('the choice of a language keeps the focus, and the sheet gives it back', async () => {
  await app.page.locator('#open-settings').click();
  await app.page.locator('select.field').wait();
  await app.page.focus('select.field');
  // Each key chooses at once, and the next one goes on from there.
  await app.page.keyboard.type('Deu');
  await app.page.waitForFunction(() => document.querySelector('h2')?.innerText === 'Einstellungen');
  const words = await app.page.$$eval('.group h3', (all) => all.map((each) => each.innerText));
  expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/^Sicher ab/), 'Sprache']));
  expect(await app.page.$eval('select:focus', (each) => each.value)).toBe('de');
  await app.page.keyboard.press('Escape');
  await until(async () => (await focusedId()) === 'open-settings');
});

test('the last reading of a right click is there when the app opens', async () => {
  await showKnown(app.page, [{ digit: 2, confidence: 0.98 }]);
  const second = await openApp(app.extension);
  await waitForReading(second, '2');
  expect((await answerOf(second))?.verdict).toBe('sure');
  await second.close();
});

test('what a picture shows can be said: a single digit is read as one', async () => {
  // Two strokes apart are two digits, unless one is expected.
  await goTo(app.page, 'draw');
  for (const left of [0.15, 0.6]) {
    await stroke(app.page, [
      [left, 0.2],
      [left + 0.22, 0.2],
      [left + 0.08, 0.78],
    ]);
  }
  await until(async () => ((await answerOf(app.page))?.text ?? '').length === 2);
  await app.page.keyboard.press(',');
  await chooseOption('One digit');
  await app.page.keyboard.press('Escape');
  await until(async () => {
    const digits = await app.page.$$eval('.figure button', (all) => all.length);
    return digits === 0 && (await answerOf(app.page)) !== null;
  });
});

test('the network is chosen in the settings, by key, and in the footer alike', async () => {
  const inFooter = () =>
    app.page.$eval('.network select', (select) => (select as HTMLSelectElement).value);
  await app.page.keyboard.press(',');
  await chooseOption('MLP');
  await app.page.keyboard.press('Escape');
  await until(async () => (await inFooter()) === 'mlp');
  await app.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await app.page.keyboard.press('m');
  await until(async () => (await inFooter()) === 'cnn');
});

test('what is chosen is stored with its version, and holds the next time', async () => {
  await app.page.keyboard.press(',');
  await chooseOption('A number');
  await app.page.locator('::-p-aria([name="Read a region…"][role="switch"])').click();
  await app.page.locator('::-p-aria([name="Remember readings"][role="switch"])').click();
  const stored = () =>
    app.page.evaluate(async () => (await chrome.storage.sync.get('settings')).settings);
  await until(async () => {
    const settings = (await stored()) as Record<string, unknown> | undefined;
    return settings?.history === false;
  });
  expect(await stored()).toMatchObject({
    version: 1,
    expect: 'number',
    menu: { image: true, region: false, page: true },
    history: false,
  });
  await app.page.reload();
  await app.page.waitForSelector('.app');
  await app.page.keyboard.press(',');
  await app.page.waitForSelector('.segmented');
  const options = await app.page.$$eval('.segmented label:has(:checked)', (all) =>
    all.map((each) => each.textContent),
  );
  expect(options).toEqual(['CNN', 'A number', 'System']);
  const checked = await app.page.$$eval('.switch', (all) =>
    all.map((each) => [each.textContent, each.querySelector('input')?.checked]),
  );
  expect(checked).toEqual([
    ['Show signs in numbers: 3.14, 10/24', true],
    ['Classify digit', true],
    ['Read a region…', false],
    ['Read all pictures on this page', true],
    ['Copy the digits at once', false],
    ['Remember readings', false],
  ]);
});

test('a damaged store costs only what is damaged', async () => {
  await app.page.evaluate(() =>
    chrome.storage.sync.set({ settings: { version: 1, model: 'oracle', theme: 'dark', menu: 7 } }),
  );
  await app.page.reload();
  await app.page.waitForSelector('.app');
  expect(await theme()).toBe('dark');
  expect(await app.page.$eval('.network select', (each) => (each as HTMLSelectElement).value)).toBe(
    'cnn',
  );
});

test('the browser’s own keys are listed as the browser has them', async () => {
  await app.page.keyboard.press('?');
  await app.page.waitForSelector('dialog[open] kbd');
  const rows = () =>
    app.page.$$eval('.shortcuts:first-of-type dl > div', (all) =>
      all.map((row) => row.querySelector('dd')?.textContent),
    );
  await until(async () => (await rows()).length === 3);
  expect((await rows()).toSorted()).toEqual(['AltShiftD', 'AltShiftE', 'AltShiftS']);
});

test('the shortcuts are listed, and Escape closes the list', async () => {
  await app.page.keyboard.press('?');
  await app.page.waitForSelector('dialog[open] kbd');
  const rows = await app.page.$$eval('.shortcuts dl > div', (all) =>
    all.map((row) => row.innerText),
  );
  expect(rows).toContainEqual(expect.stringMatching(/^Copy the reading\s+C\s+Ctrl C$/));
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('dialog', { hidden: true });
});

test('keys that write a character can be switched off; the others still work', async () => {
  const tab = () => app.page.$eval('[role="tab"][aria-selected="true"]', ({ id }) => id);
  await app.page.keyboard.press('?');
  await app.page
    .locator('::-p-aria([name="Shortcuts of one letter, digit or sign"][role="switch"])')
    .click();
  await app.page.waitForFunction(() => !document.body.innerText.includes('Switch the network'));
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('dialog', { hidden: true });
  await goTo(app.page, 'draw');
  await stroke(app.page, [
    [0.4, 0.2],
    [0.4, 0.8],
  ]);
  await until(async () => (await answerOf(app.page)) !== null);
  await app.page.keyboard.press('1');
  await app.page.keyboard.press('h');
  expect([await tab(), await app.page.$('dialog')]).toEqual(['tab-draw', null]);
  await app.page.keyboard.press('Delete');
  await until(async () => (await answerOf(app.page)) === null);
});

test('the browser’s own keys are changed where the browser has them changed', async () => {
  await app.page.keyboard.press('?');
  await press(app.page, 'Change these…');
  const target = await app.extension.browser.waitForTarget((each) =>
    each.url().startsWith('chrome://extensions/shortcuts'),
  );
  await (await target.asPage()).close();
});

test('what was chosen on another machine is in force in the open app', async () => {
  await showKnown(app.page, [{ digit: 2, confidence: 0.9 }]);
  const worker = await app.extension.worker();
  await worker.evaluate(() =>
    chrome.storage.sync.set({
      settings: { version: 1, theme: 'dark', language: 'fr', threshold: 0.95, model: 'mlp' },
    }),
  );
  await until(async () => (await theme()) === 'dark');
  await app.page.waitForFunction(() => document.documentElement.lang === 'fr');
  await app.page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('.network select')?.value === 'mlp',
  );
});
