import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_SCENES, CARD_SCENES } from '../../src/fake/scene-names.ts';
import { type Look, openLook } from './harness/fake-app.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a page must have, and a frame in it need not. */
const A_PART_OF_A_PAGE = {
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

let look: Look;
beforeAll(async () => {
  look = await openLook();
});
afterAll(() => look?.close());

/** What axe finds on the page and in the frame of a card on it, a line each. */
async function findings(): Promise<string[]> {
  const found: string[] = [];
  for (const frame of look.page.frames()) {
    const isPage = frame === look.page.mainFrame();
    await frame.addScriptTag({ path: AXE });
    const here = await frame.evaluate(
      async (options) => {
        const { axe } = globalThis as unknown as {
          axe: { run(options: object): Promise<AxeResults> };
        };
        const { violations } = await axe.run(options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
        );
      },
      isPage ? { iframes: false } : { rules: A_PART_OF_A_PAGE },
    );
    found.push(...here);
  }
  return found;
}

const VIEWS = {
  popup: { width: 380, height: 600, scenes: APP_SCENES },
  tab: { width: 1280, height: 800, scenes: APP_SCENES },
  card: { width: 660, height: 620, scenes: CARD_SCENES },
} as const;

describe.each([
  { view: 'popup', theme: 'light' },
  { view: 'popup', theme: 'dark' },
  // Its colours are those of the popup.
  { view: 'tab', theme: 'light' },
  { view: 'card', theme: 'light' },
  { view: 'card', theme: 'dark' },
] as const)('axe finds nothing in the $view, $theme', ({ view, theme }) => {
  const { width, height, scenes } = VIEWS[view];
  test.each(scenes)('%s', async (scene) => {
    await look.page.setViewport({ width, height });
    await look.open({ scene, view: view === 'tab' ? 'tab' : 'popup', theme });
    expect(await findings()).toEqual([]);
  });
});
