import * as v from 'valibot';
import { ERROR_CODES } from '../../engine/failure.ts';
import { classified } from '../../engine/schema.ts';
import { NIBS, PENS } from '../draw/strokes.ts';
import { TABS } from '../environment.ts';

const text = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());

/** What is shown of the workspace. */
export const storedView = v.object({
  /** When the workspace was last changed, and when its picture was, in milliseconds since 1970. */
  touched: finite,
  pictured: finite,
  tab: v.picklist(TABS),
  selected: v.object({ picture: index, draw: index }),
});

/** The picture, and what is known of it. */
export const storedPicture = v.object({
  file: v.file(),
  classified: v.nullable(classified),
  corrected: text,
  key: text,
});

const point = v.object({ x: finite, y: finite, pressure: finite });
const stroke = v.object({ nib: v.picklist(NIBS), points: v.array(point) });

/** The drawing. */
export const storedDrawing = v.object({
  sheet: v.string(),
  pen: v.picklist(PENS),
  strokes: v.array(stroke),
  corrected: text,
});

const result = v.variant('state', [
  v.object({ state: v.literal('waiting') }),
  v.object({ state: v.literal('read'), ...classified.entries }),
  v.object({ state: v.literal('failed'), code: v.picklist(ERROR_CODES) }),
]);

/** A row of the batch, without its file. */
export const storedRow = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  place: finite,
  name: v.string(),
  thumbnail: v.nullable(v.pipe(v.string(), v.startsWith('data:image/'))),
  result,
  corrected: text,
  key: text,
});

/** A stored value as a schema has it; `null` where it is none. */
export function parseStored<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
): v.InferOutput<Schema> | null {
  const { success, output } = v.safeParse(schema, stored);
  return success ? output : null;
}
