import * as v from 'valibot';
import type { Calls } from './calls.ts';
import { outcome } from './outcome.ts';
import { box, id, result, wirePixels } from './schema.ts';

/** Names one click and all that is done for it, so that a late answer to an older one is dropped. */
const job = id;

/** The address of the picture; `null` is the one the person points at, or the largest in view. */
const address = v.nullable(v.string());

/**
 * Where something stands in the tab: `rect` in CSS pixels from the top left of the top frame's
 * layout viewport, and the part of that viewport that is on the screen.
 */
export const place = v.object({ rect: box, view: box });
export type Place = Readonly<v.InferOutput<typeof place>>;

/** Ways to the pixels of a picture: drawn in the page, loaded once more, or seen on the screen. */
const sourceKinds = v.array(v.picklist(['draw', 'reload', 'screen']));
export type SourceKind = v.InferOutput<typeof sourceKinds>[number];

/** Where a picture stands, and the ways to its pixels as it is seen, best first. */
const located = v.object({ ...place.entries, sourceKinds });
export type Located = Readonly<v.InferOutput<typeof located>>;

/** What was asked to be read: a picture in one of the tab's frames, a part of the screen, or all. */
export const target = v.variant('kind', [
  v.object({
    kind: v.literal('picture'),
    frameId: v.pipe(v.number(), v.integer(), v.minValue(0)),
    address,
  }),
  v.object({ kind: v.literal('region'), place }),
  v.object({ kind: v.literal('page') }),
]);
export type Target = Readonly<v.InferOutput<typeof target>>;

const language = v.pipe(v.string(), v.regex(/^[a-z]{2}(_[A-Z]{2})?$/));

/** What the app shows when it is opened from a page. */
export const OPENINGS = ['reading', 'explain'] as const;
export type Opening = (typeof OPENINGS)[number];

/** What the background asks of the script in a page. */
export const pageCalls = {
  /** Picks the picture of a job and says where its visible part stands. */
  locate: { args: v.tuple([job, address]), answer: result(located) },
  /** The pixels of the picture as far as it shows. */
  draw: { args: v.tuple([job]), answer: result(wirePixels) },
  /** The pixels of the picture loaded once more, with the site's leave to look at them (CORS). */
  reload: { args: v.tuple([job]), answer: result(wirePixels) },
  /** The pixels of the picture at an address, fetched as the page itself would. */
  fetch: { args: v.tuple([v.string()]), answer: result(wirePixels) },
  /** Opens the card beside `rect` (top frame only), waiting. */
  open: { args: v.tuple([job, target, v.nullable(box)]), answer: v.null() },
  /**
   * For a job that was opened: the pictures of this document that are large enough to look at, each as
   * a job of its own, and how many more there are; `null` where not all of the page was looked through.
   */
  list: {
    args: v.tuple([job]),
    answer: v.object({
      pictures: v.array(v.object({ job, name: v.string(), sourceKinds })),
      leftOut: v.nullable(v.number()),
    }),
  },
  /** Scrolls the picture of a job into view and says where its visible part stands. */
  reveal: { args: v.tuple([job]), answer: result(located) },
  /** Says in the card how far a job is; `false` where the person has closed the card. */
  progress: { args: v.tuple([job, v.number(), v.number()]), answer: v.boolean() },
  /**
   * Closes the card of a job and scrolls back to where the page was when it was opened; nothing where
   * a newer job has the page.
   */
  close: { args: v.tuple([job]), answer: v.null() },
  /** Lets the person choose a part of the screen (top frame only); the page then asks to read it. */
  chooseRegion: { args: v.tuple([]), answer: v.null() },
  /** Takes the card off the screen for a moment, to be photographed without it. */
  conceal: { args: v.tuple([]), answer: v.null() },
  /**
   * Puts an outcome into the card and the card back on the screen; `false` where the page lets no
   * card stand.
   */
  show: { args: v.tuple([job, outcome]), answer: v.boolean() },
};

/** What the card asks of the background. */
export const backgroundCalls = {
  /** Reads a target, in a job of its own. */
  read: { args: v.tuple([target]), answer: v.null() },
  /** Opens the app in a tab, on what the card shows: something else may have been read meanwhile. */
  openApp: { args: v.tuple([v.picklist(OPENINGS), outcome]), answer: v.null() },
  /** Shows the last reading in the popup: the page took the card away. */
  present: { args: v.tuple([]), answer: v.null() },
  /** The words of a language, named as in `_locales`; `{}` where there are none. */
  words: {
    args: v.tuple([language]),
    answer: v.record(v.string(), v.object({ message: v.string() })),
  },
  /** The file of the typeface, as base64. */
  typeface: { args: v.tuple([]), answer: v.string() },
};

/** The script in a page, as the background calls it. */
export type Page = Calls<typeof pageCalls>;
