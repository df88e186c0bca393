import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { pressKeys } from '../../tooling/native-menu.ts';
import { nativeMenuAvailable } from './harness/extension.ts';
import { pickItem, toPageItem } from './harness/menu.ts';
import { closedShadow } from './harness/shadow.ts';
import { inMenu } from './in-menu.ts';
import { cardGone, readCard } from './menu-card.ts';

describe.skipIf(!nativeMenuAvailable)('a region of the screen', () => {
  const on = inMenu();

  /** Whether there is something dark on something light in the middle of the window. */
  async function inkInTheMiddle(): Promise<boolean> {
    const { width, height } = await on.page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    const clip = { x: width / 2 - 60, y: height / 2 - 60, width: 120, height: 120 };
    const { channels } = await sharp(await on.page.screenshot({ clip })).stats();
    return channels[0].min < 60 && channels[0].max > 240;
  }

  test('is chosen and read without a pointer', async () => {
    await on.open('/canvas.html');
    pressKeys(on.extension.display, 'alt+shift+e');
    await closedShadow(on.page);
    await on.page.keyboard.press('Enter');
    expect(await readCard(on.page)).toMatchObject({ figure: '7', verdict: 'sure' });
  });

  test.each([
    ['the background of a page', '/background.html', '2'],
    ['a video', '/video.html', '7'],
    ['a document that the browser shows', '/7.pdf#toolbar=0&view=Fit', '7'],
  ])('may hold %s', async (_, path, expected) => {
    await on.open(path);
    await until(inkInTheMiddle);
    pressKeys(on.extension.display, 'alt+shift+e');
    await closedShadow(on.page);
    await on.page.keyboard.press('Enter');
    expect(await readCard(on.page)).toMatchObject({ figure: expected, verdict: 'sure' });
  });

  test('is an item of the menu of the page', async () => {
    await on.open('/canvas.html');
    const before = await on.page.evaluate(() => document.documentElement.outerHTML);
    await pickItem(
      on.extension.display,
      () => on.page.mouse.click(30, 30, { button: 'right' }),
      toPageItem(1),
    );
    const shadow = await closedShadow(on.page);
    expect(await shadow.text()).toContain('Drag a rectangle around the digits');
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
    expect(await on.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('is sized and moved by arrow keys', async () => {
    await on.open('/canvas.html');
    pressKeys(on.extension.display, 'alt+shift+e');
    const shadow = await closedShadow(on.page);
    await on.page.keyboard.press('ArrowRight');
    await on.page.keyboard.down('Shift');
    await on.page.keyboard.press('ArrowUp');
    await on.page.keyboard.up('Shift');
    const { width, height } = await on.page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    const rect = await shadow.evaluate((root) =>
      root.querySelector('.rectangle')?.getBoundingClientRect().toJSON(),
    );
    expect(rect.x).toBeCloseTo(width / 3 + 16, 1);
    expect(rect.height).toBeCloseTo(height / 3 - 16, 1);
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
  });

  test('is drawn with the mouse; Esc leaves nothing behind', async () => {
    await on.open('/canvas.html');
    const before = await on.page.evaluate(() => document.documentElement.outerHTML);
    const { x, y } = await on.page.$eval('canvas', (canvas) =>
      canvas.getBoundingClientRect().toJSON(),
    );
    pressKeys(on.extension.display, 'alt+shift+e');
    await closedShadow(on.page);
    await on.page.mouse.move(x, y);
    await on.page.mouse.down();
    await on.page.mouse.move(x + 60, y + 80);
    await on.page.mouse.move(x + 120, y + 160);
    await on.page.mouse.up();
    const card = await readCard(on.page);
    expect(card).toMatchObject({ figure: '7', boxes: 1 });
    expect(card.rect.left).toBeGreaterThanOrEqual(x + 120);
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
    expect(await on.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('is chosen by a click on each of two corners; Esc takes the first back', async () => {
    await on.open('/canvas.html');
    const { x, y } = await on.page.$eval('canvas', (canvas) =>
      canvas.getBoundingClientRect().toJSON(),
    );
    pressKeys(on.extension.display, 'alt+shift+e');
    const shadow = await closedShadow(on.page);
    const corners = () => shadow.evaluate((root) => root.querySelectorAll('.corner').length);
    await on.page.mouse.click(x + 40, y + 40);
    await until(async () => (await corners()) === 1);
    await on.page.keyboard.press('Escape');
    await until(async () => (await corners()) === 0);
    await on.page.mouse.click(x, y);
    await until(async () => (await corners()) === 1);
    await on.page.mouse.click(x + 120, y + 160);
    const card = await readCard(on.page);
    expect(card).toMatchObject({ figure: '7', boxes: 1 });
    expect(card.rect.left).toBeGreaterThanOrEqual(x + 120);
    await on.page.keyboard.press('Escape');
    await cardGone(on.page);
  });
});
