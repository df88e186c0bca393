import type { SerializedAXNode } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { pressKeys } from '../../tooling/native-menu.ts';
import { nativeMenuAvailable } from './harness/extension.ts';
import { closedShadow } from './harness/shadow.ts';
import { inMenu, PICTURE } from './in-menu.ts';
import { cardGone, readCard } from './menu-card.ts';

/** The names of everything in an accessibility tree that has a role. */
function named(node: SerializedAXNode | null, role: string): string[] {
  if (node === null) return [];
  const below = (node.children ?? []).flatMap((child) => named(child, role));
  return node.role === role ? [node.name ?? '', ...below] : below;
}

describe.skipIf(!nativeMenuAvailable)('the card', () => {
  const on = inMenu();

  test('shows the bars of the digit that is pointed at', async () => {
    await on.open('/number.html');
    await on.classify();
    await readCard(on.page);
    const shadow = await closedShadow(on.page);
    const state = () =>
      shadow.evaluate((root) => [
        root.querySelector('.top b')?.textContent,
        [...root.querySelectorAll('.box')].findIndex((box) => box.ariaPressed === 'true'),
      ]);
    const middleOf = async (nth: number) => {
      const { x, y, width, height } = await shadow.place(`.box:nth-of-type(${nth})`);
      return [x + width / 2, y + height / 2] as const;
    };
    const [first, second] = [await middleOf(1), await middleOf(2)];
    await on.page.mouse.move(...second);
    await until(async () => (await state()).join() === '2,1');
    await on.page.mouse.move(...first);
    await until(async () => (await state()).join() === '7,0');
  });

  const dismissals: [string, () => Promise<void>][] = [
    ['Esc', () => on.page.keyboard.press('Escape')],
    ['a click outside', () => on.page.mouse.click(5, 5)],
    ['its button', async () => (await closedShadow(on.page)).click('.close')],
  ];

  test.each(dismissals)('closes by %s and leaves nothing behind', async (_, dismiss) => {
    await on.open('/focus.html');
    const before = await on.page.evaluate(() => document.documentElement.outerHTML);
    await on.classify();
    await readCard(on.page);
    await dismiss();
    await cardGone(on.page);
    expect(await on.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('takes the focus and gives it back', async () => {
    await on.open('/focus.html');
    await on.classify();
    await readCard(on.page);
    const focused = () =>
      on.page.evaluate(() => document.activeElement?.getAttribute('data-digit-classifier'));
    expect(await focused()).toBe('card');
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
    expect(await on.page.evaluate(() => document.activeElement?.localName)).toBe('button');
  });

  test('stands inside the window beside its picture, alone', async () => {
    await on.open('/corner.html');
    await on.classify();
    const first = await readCard(on.page);
    await on.classify();
    const { rect } = await readCard(on.page);
    const view = await on.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const picture = await on.page.$eval(PICTURE, (element) =>
      element.getBoundingClientRect().toJSON(),
    );
    expect(rect).toEqual(first.rect);
    expect(rect.left).toBeGreaterThanOrEqual(0);
    expect(rect.top).toBeGreaterThanOrEqual(0);
    expect(rect.bottom).toBeLessThanOrEqual(view.height);
    expect(rect.right).toBeLessThanOrEqual(picture.left);
    expect(await on.page.$$('[data-digit-classifier]')).toHaveLength(1);
  });

  test('is moved by its header, pinned, and then stays', async () => {
    await on.open('/same.html');
    await on.classify();
    const { rect } = await readCard(on.page);
    const shadow = await closedShadow(on.page);
    await shadow.evaluate((root) => root.querySelector<HTMLElement>('.grip')!.focus());
    await on.page.keyboard.press('ArrowRight');
    await on.page.keyboard.press('ArrowDown');
    const [left, top] = [rect.left + 24, rect.top + 24];
    expect((await readCard(on.page)).rect).toMatchObject({ left, top });
    await on.page.mouse.move(left + 80, top + 24);
    await on.page.mouse.down();
    await on.page.mouse.move(left + 130, top + 64);
    await on.page.mouse.up();
    const movedTo = { left: left + 50, top: top + 40 };
    expect((await readCard(on.page)).rect).toMatchObject(movedTo);
    await shadow.click('.pin');
    await on.page.mouse.click(5, 5);
    await on.classify();
    expect(await readCard(on.page)).toMatchObject({ figure: '2', rect: movedTo });
    expect(await on.page.$$('[data-digit-classifier]')).toHaveLength(1);
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
  });

  test('copies the reading with one key', async () => {
    await on.open('/same.html');
    await on.page.evaluate(() => {
      addEventListener('copy', () => {
        document.title = 'The page heard it';
      });
    });
    await on.classify();
    await readCard(on.page);
    await on.page.keyboard.press('c');
    const shadow = await closedShadow(on.page);
    await until(async () => (await shadow.text()).includes('Copied'));
    await on.page.keyboard.press('Escape');
    await on.page.evaluate(() => {
      document.body.innerHTML = '<textarea></textarea>';
    });
    await on.page.focus('textarea');
    pressKeys(on.extension.display, 'ctrl+v');
    await on.page.waitForFunction(() => document.querySelector('textarea')?.value === '2');
    expect(await on.page.title()).toBe('A page');
  });

  test.each([
    ['Open in app', ''],
    ['Explain', 'explain'],
  ])('leads into the app by *%s*, whatever was read elsewhere meanwhile', async (link, query) => {
    await on.open('/same.html');
    await on.classify();
    await readCard(on.page);
    await (await on.extension.worker()).evaluate(async () => {
      const outcome = { ok: false, error: { code: 'timeout', detail: 'read elsewhere' } };
      const last = JSON.stringify({ at: Date.now(), outcome });
      await chrome.storage.session.set({ 'last-reading': last });
    });
    const shadow = await closedShadow(on.page);
    const index = await shadow.evaluate(
      (root, words) =>
        [...root.querySelectorAll('.link')].findIndex(({ textContent }) => textContent === words),
      link,
    );
    await shadow.click(`.link:nth-child(${index + 1})`);
    const target = await on.extension.browser.waitForTarget((each) =>
      each.url().includes('view=tab'),
    );
    expect(new URL(target.url()).searchParams.has('explain')).toBe(query === 'explain');
    const app = await target.asPage();
    await app.waitForSelector('.figure');
    expect(await app.$eval('.figure', ({ textContent }) => textContent)).toBe('2');
    await app.close();
    await on.page.bringToFront();
  });

  test('follows the settings', async () => {
    const store = async (settings: object) =>
      (await on.extension.worker()).evaluate((value) => chrome.storage.sync.set(value), {
        settings,
      });
    await store({ threshold: 1, theme: 'dark', language: 'de' });
    try {
      await on.open('/same.html');
      await on.classify();
      const { verdict, figure, text } = await readCard(on.page);
      expect(verdict).toBe('unsure');
      expect(figure).toMatch(/^2\d/);
      expect(text).toContain('Kopieren');
      const shadow = await closedShadow(on.page);
      const panel = await shadow.evaluate(
        (root) => getComputedStyle(root.querySelector('.card')!).backgroundColor,
      );
      expect(panel).toBe('rgb(18, 19, 31)');
    } finally {
      await store({});
    }
  });

  test('is announced as a dialog with a name', async () => {
    await on.open('/same.html');
    await on.classify();
    await readCard(on.page);
    const tree = await on.page.accessibility.snapshot({ includeIframes: true });
    expect(named(tree, 'dialog')).toEqual(['Digit Classifier']);
  });

  test('keeps the page’s style out and its own in', async () => {
    await on.open('/hostile.html');
    const before = await on.page.evaluate(() => getComputedStyle(document.body).cssText);
    await on.classify();
    await readCard(on.page);
    const shadow = await closedShadow(on.page);
    const panel = await shadow.evaluate((root) => {
      const style = getComputedStyle(root.querySelector('.card')!);
      return { display: style.display, panel: style.backgroundColor, font: style.fontSize };
    });
    expect(panel).toEqual({ display: 'grid', panel: 'rgb(255, 255, 255)', font: '14px' });
    expect(await on.page.evaluate(() => getComputedStyle(document.body).cssText)).toBe(before);
  });
});
