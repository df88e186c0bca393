import type { Page } from 'puppeteer';
import { until } from '../../tooling/extension.ts';
import { type ClosedShadow, closedShadow, hasClosedShadow } from './harness/shadow.ts';

/** What a card shows, read from the page as the browser holds it. */
export interface CardView {
  /** The big answer: digits, or `–`. Empty where there is a failure. */
  readonly figure: string;
  readonly verdict: string;
  /** What a screen reader is told. */
  readonly status: string;
  readonly text: string;
  /** Number of boxes on the preview and of bars. */
  readonly boxes: number;
  readonly bars: number;
  /** The card's place in the viewport, CSS pixels. */
  readonly rect: { readonly left: number; top: number; right: number; bottom: number };
}

/** Waits for the card to have its outcome and reads it. */
export async function readCard(page: Page): Promise<CardView> {
  let shadow = await closedShadow(page);
  await until(async () => {
    try {
      return await shadow.evaluate((root) => root.querySelector('.card:not(.waiting)') !== null);
    } catch {
      // Another card has taken its place.
      shadow = await closedShadow(page);
      return false;
    }
  }, 30_000);
  await shadow.evaluate((root) =>
    Promise.all(root.getAnimations().map(({ finished }) => finished)).then(() => {}),
  );
  return view(shadow);
}

function view(shadow: ClosedShadow): Promise<CardView> {
  return shadow.evaluate((root) => {
    const card = root.querySelector<HTMLElement>('.card')!;
    const { left, top, right, bottom } = (
      root.defaultView?.frameElement ?? card
    ).getBoundingClientRect();
    return {
      figure: root.querySelector('.figure')?.textContent ?? '',
      verdict: root.querySelector<HTMLElement>('.big')?.dataset.verdict ?? '',
      status: root.querySelector('[role=status]')?.textContent ?? '',
      text: card.textContent,
      boxes: root.querySelectorAll('.box').length,
      bars: root.querySelectorAll('.bar').length,
      rect: { left, top, right, bottom },
    };
  });
}

/** Waits until no card is in the page. */
export const cardGone = (page: Page): Promise<void> =>
  until(async () => !(await hasClosedShadow(page)));
