import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { target } from '../engine/page-calls.ts';

/** What a person asked for: an item of the menu, a key or a card, where, and what it is about. */
export const click = v.object({
  /** Which life of this worker took it up last, and how many did. */
  life: v.string(),
  lives: v.pipe(v.number(), v.integer(), v.minValue(1)),
  action: v.string(),
  tab: v.object({ id: v.number(), windowId: v.number(), isApp: v.boolean() }),
  target,
});
export type Click = Readonly<v.InferOutput<typeof click>>;

const PREFIX = 'click-';
/** One for each tab: a newer click takes the place of the one before. */
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** Records a click that is not answered yet. A store that is full costs the record, not the click. */
export const record = (click: Click): Promise<void> =>
  browser.storage.session.set({ [keyOf(click.tab.id)]: click }).catch(() => {});

/** Forgets a click that was answered. */
export const forget = (click: Click): Promise<void> =>
  browser.storage.session.remove(keyOf(click.tab.id)).catch(() => {});

/** The click of a tab that is not answered yet, if there is one. */
export async function recorded(tabId: number): Promise<Click | null> {
  const key = keyOf(tabId);
  const stored: Record<string, unknown> = await browser.storage.session.get(key).catch(() => ({}));
  const { success, output } = v.safeParse(click, stored[key]);
  return success ? output : null;
}

/** The clicks that earlier lives of this worker left unanswered. */
export async function unanswered(life: string): Promise<readonly Click[]> {
  const stored = await browser.storage.session.get(null).catch(() => ({}));
  return Object.entries(stored).flatMap(([key, value]) => {
    const { success, output } = v.safeParse(click, value);
    return key.startsWith(PREFIX) && success && output.life !== life ? [output] : [];
  });
}
