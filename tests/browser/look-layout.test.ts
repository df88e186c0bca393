import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { APP_SCENES } from '../../src/fake/scene-names.ts';
import { LANGUAGES } from '../../src/storage/settings-schema.ts';
import { type Look, openLook } from './harness/fake-app.ts';

let look: Look;
beforeAll(async () => {
  look = await openLook();
});
afterAll(() => look?.close());

/** What sticks out of its panel or the window sideways, though nothing that scrolls holds it. */
const sticksOut = () =>
  look.page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const kinds = 'button, select, input, h1, h2, h3, p, canvas, img, .figure span';
    const out = [...document.querySelectorAll(kinds)]
      .filter((element) => !element.closest('.scroller, .visually-hidden'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const panel = element.closest('.said, .panel')?.getBoundingClientRect();
        const [least, most] = [panel?.left ?? 0, panel?.right ?? clientWidth];
        return width > 0 && (left < least - 1 || right > most + 1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`, ...out] : out;
  });

/** From the narrowest window in which the web must work to a 4K screen. */
const WIDTHS = [320, 380, 719, 720, 900, 1199, 1280, 2200, 3840];

describe.each(['ltr', 'rtl'] as const)('nothing sticks out at any width, %s', (dir) => {
  test.each(APP_SCENES)('%s', async (scene) => {
    await look.page.setViewport({ width: WIDTHS[0], height: 800 });
    await look.open({ scene, view: 'tab', theme: 'light', dir });
    for (const width of WIDTHS) {
      await look.page.setViewport({ width, height: 800 });
      expect(await sticksOut(), `${width} pixels wide`).toEqual([]);
    }
  });
});

describe('nothing sticks out of the popup', () => {
  beforeEach(() => look.page.setViewport({ width: 380, height: 600 }));

  const SCENES = [
    'number-unsure',
    'corrected',
    'unsure',
    'batch',
    'batch-empty',
    'settings',
    'history',
    'shortcuts',
  ];
  const scenes = APP_SCENES.filter((name) => SCENES.includes(name));
  test.each(LANGUAGES.filter((name) => name !== 'auto'))('in %s', async (language) => {
    for (const scene of scenes) {
      await look.open({ scene, view: 'popup', theme: 'light', language });
      expect(await sticksOut(), scene).toEqual([]);
    }
  });
});

test('a number runs from left to right where words do not', async () => {
  await look.open({ scene: 'number', view: 'popup', theme: 'light', dir: 'rtl' });
  const lefts = await look.page.$$eval('.figure button', (digits) =>
    digits.map((digit) => digit.getBoundingClientRect().left),
  );
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
});

test('nothing moves for who wants that', async () => {
  for (const scene of ['sure', 'settings', 'explain', 'broken'] as const) {
    await look.open({ scene, view: 'tab', theme: 'light' });
    const moving = await look.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0)
        .map((animation) => (animation as CSSAnimation).animationName ?? 'transition'),
    );
    expect(moving, scene).toEqual([]);
  }
});

test('with colours of the system everything can still be told apart', async () => {
  const session = await look.page.createCDPSession();
  const features = [{ name: 'forced-colors', value: 'active' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await look.open({ scene: 'explain', view: 'tab', theme: 'light' });
  const seen = await look.page.evaluate(() => {
    const style = (selector: string) =>
      getComputedStyle(document.querySelector<HTMLElement>(selector) as HTMLElement);
    return {
      figure: style('.figure').color,
      paper: style('body').backgroundColor,
      tabs: [
        style('[aria-selected=true]').backgroundColor,
        style('[aria-selected=false]').backgroundColor,
      ],
      digits: [
        style('.digits [aria-pressed=true]').backgroundColor,
        style('.digits [aria-pressed=false]').backgroundColor,
      ],
    };
  });
  expect(seen.figure).not.toBe(seen.paper);
  expect(new Set(seen.tabs).size).toBe(2);
  expect(new Set(seen.digits).size).toBe(2);
  await session.detach();
});
