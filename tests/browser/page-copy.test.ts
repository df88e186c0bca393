import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { closedShadow } from './harness/shadow.ts';
import { inPage } from './in-page.ts';
import { cardGone, readCard } from './menu-card.ts';

const on = inPage();
const NUMBER = '<style>body { margin: 0 }</style><img src="/sprite.png" style="display:block">';

/** Opens a page that may read the clipboard back. */
async function open(body: string) {
  await on.extension.browser
    .defaultBrowserContext()
    .overridePermissions(on.site, ['clipboard-read', 'clipboard-sanitized-write']);
  // As a window that a person looks at: only there may anything be copied.
  await on.page.emulateFocusedPage(true);
  await on.open(body);
  await on.loaded();
}

async function clipboard(): Promise<string> {
  await on.page.keyboard.press('Escape');
  await cardGone(on.page);
  return on.page.evaluate(() => navigator.clipboard.readText());
}

test('digits on the picture are selected by keyboard, and only those are copied', async () => {
  await open(NUMBER);
  await on.choose('classify', `${on.site}/sprite.png`);
  expect((await readCard(on.page)).figure).toBe('740');
  const shadow = await closedShadow(on.page);
  await shadow.evaluate((root) => root.querySelector<HTMLElement>('.box')?.focus());
  await on.page.keyboard.down('Shift');
  await on.page.keyboard.press('ArrowRight');
  await on.page.keyboard.up('Shift');
  await until(async () => (await readCard(on.page)).status.includes('74'));
  await on.page.keyboard.press('c');
  await until(async () => (await shadow.text()).includes('Copied'));
  expect(await clipboard()).toBe('74');
});

test('a copy that the browser refuses is said to be none', async () => {
  await open(NUMBER);
  await on.choose('classify', `${on.site}/sprite.png`);
  await readCard(on.page);
  // Nor does a script's click count as a person's.
  await on.extension.browser.defaultBrowserContext().overridePermissions(on.site, []);
  const shadow = await closedShadow(on.page);
  await shadow.evaluate((root) => {
    const links = [...root.querySelectorAll<HTMLElement>('.link')];
    links.find(({ textContent }) => textContent === 'Copy')?.click();
  });
  await until(async () => (await shadow.text()).includes('did not let us use the clipboard'));
});

test('digits on the picture are selected with the mouse', async () => {
  await open(NUMBER);
  await on.choose('classify', `${on.site}/sprite.png`);
  await readCard(on.page);
  const shadow = await closedShadow(on.page);
  const middleOf = async (nth: number) => {
    const { x, y, width, height } = await shadow.place(`.box:nth-of-type(${nth})`);
    return [x + width / 2, y + height / 2] as const;
  };
  const [from, to] = [await middleOf(2), await middleOf(3)];
  await on.page.mouse.move(...from);
  await on.page.mouse.down();
  await on.page.mouse.move(...to, { steps: 5 });
  await on.page.mouse.up();
  await until(async () => (await readCard(on.page)).status.includes('40'));
  await on.page.keyboard.down('Control');
  await on.page.keyboard.press('c');
  await on.page.keyboard.up('Control');
  await until(async () => (await shadow.text()).includes('Copied'));
  expect(await clipboard()).toBe('40');
});

test('words of the card that are selected are what Ctrl+C copies', async () => {
  await open(NUMBER);
  await on.choose('classify', `${on.site}/sprite.png`);
  await readCard(on.page);
  const shadow = await closedShadow(on.page);
  await shadow.evaluate((root) => {
    root.getSelection()?.selectAllChildren(root.querySelector('.link')!);
  });
  await on.page.keyboard.down('Control');
  await on.page.keyboard.down('c', { commands: ['copy'] });
  await on.page.keyboard.up('c');
  await on.page.keyboard.up('Control');
  expect(await clipboard()).toBe('Explain');
});

test('the reading of a region is on the clipboard at once where the settings say so', async () => {
  const store = async (settings: object) =>
    (await on.extension.worker()).evaluate((value) => chrome.storage.sync.set(value), { settings });
  await store({ copyRegion: true });
  try {
    await open(NUMBER);
    await on.press('read-region');
    await closedShadow(on.page);
    await on.page.mouse.move(5, 5);
    await on.page.mouse.down();
    await on.page.mouse.move(300, 100, { steps: 3 });
    await on.page.mouse.move(595, 195, { steps: 3 });
    await on.page.mouse.up();
    expect((await readCard(on.page)).figure).toBe('740');
    const shadow = await closedShadow(on.page);
    await until(async () => (await shadow.text()).includes('Copied'));
    expect(await clipboard()).toBe('740');
  } finally {
    await store({});
  }
});

test.each([9, 17, 40])('of a number of %i digits every one is in sight', async (length) => {
  const sevens = Array.from({ length }, (_, i) => `<path d="M${40 * i + 10} 20h22l-12 40"/>`);
  await open(`<style>body { margin: 0 } svg { display: block; width: 1100px }</style>
    <svg viewBox="0 0 ${40 * length} 80" fill="none" stroke="#111" stroke-width="5">
    <rect width="100%" height="100%" fill="#fff" stroke="none"/>${sevens.join('')}</svg>`);
  await on.page.mouse.move(101, 20);
  await on.page.mouse.move(100, 20);
  await on.press('classify');
  await readCard(on.page);
  const shadow = await closedShadow(on.page);
  const { digits, hidden } = await shadow.evaluate(async (root) => {
    await root.fonts.ready;
    const card = root.querySelector('.card')!.getBoundingClientRect();
    const figures = [...root.querySelectorAll('.figure button')];
    const hidden = figures.filter((figure) => {
      const { left, right, top, bottom } = figure.getBoundingClientRect();
      return left < card.left || right > card.right || top < card.top || bottom > card.bottom;
    });
    return { digits: figures.length, hidden: hidden.length };
  });
  // A 7 or two of many may be taken for something else.
  expect(digits).toBeGreaterThanOrEqual(0.9 * length);
  expect(hidden).toBe(0);
});

// The last one: an extension that was reloaded is not let into pages any more.
test('a reading stays and is copied after its extension is gone, which only who asks more is told', async () => {
  await open(NUMBER);
  await on.choose('classify', `${on.site}/sprite.png`);
  await readCard(on.page);
  const worker = await on.extension.worker();
  const ended = new Promise((resolve) => {
    on.extension.browser.once('targetdestroyed', resolve);
  });
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await ended;
  const shadow = await closedShadow(on.page);
  await on.page.keyboard.press('c');
  await until(async () => (await shadow.text()).includes('Copied'));
  await shadow.click('.link:last-child');
  await until(async () => (await shadow.text()).includes('updated or switched off'));
  expect(await clipboard()).toBe('740');
});
