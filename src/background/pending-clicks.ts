import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { target } from '../engine/page-calls.ts';

/** What a person asked for: an item of the menu, a key or a card, where, and what it is about. */
export const click = v.object({
  id: v.string(),
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
const keyOf = ({ tab }: Click) => `${PREFIX}${tab.id}`;

/** Records a click that is not answered yet. A store that is full costs the record, not the click. */
export const record = (click: Click): Promise<void> =>
  browser.storage.session.set({ [keyOf(click)]: click }).catch(() => {});

/** Forgets a click that was answered. */
export const forget = (click: Click): Promise<void> =>
  browser.storage.session.remove(keyOf(click)).catch(() => {});

/** The clicks that earlier lives of this worker left unanswered. */
export async function unanswered(life: string): Promise<readonly Click[]> {
  const stored = await browser.storage.session.get(null).catch(() => ({}));
  return Object.entries(stored).flatMap(([key, value]) => {
    const { success, output } = v.safeParse(click, value);
    return key.startsWith(PREFIX) && success && output.life !== life ? [output] : [];
  });
}
