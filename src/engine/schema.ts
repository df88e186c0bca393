import * as v from 'valibot';
import { EXPECTATIONS, FRAME_SIDE, MODEL_NAMES, MOST_SEEN, SORTS } from '../recognizer/types.ts';
import { ERROR_CODES, fail, type Result, succeed } from './failure.ts';
import { MAX_PICTURE_SIDE, READ_PIXELS } from './limits.ts';

/** Names one request, one click, one picture. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PICTURE_SIDE));
const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));
/** 0…1, as far as floating point sums keep to it. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1 + 1e-6));

/** Base64 needs four characters for every three bytes, the last ones padded. */
const base64Length = (bytes: number) => 4 * Math.ceil(bytes / 3);

/** Pixels in a message: bounded, and as many bytes as the size says. */
export const wirePixels = v.pipe(
  v.object({ width: side, height: side, rgba: v.string() }),
  v.check(({ width, height }) => width * height <= READ_PIXELS, 'too many pixels'),
  v.check(
    ({ width, height, rgba }) => rgba.length === base64Length(width * height * 4),
    'the bytes do not match the size',
  ),
);

export const classifyOptions = v.object({
  model: v.picklist(MODEL_NAMES),
  expect: v.picklist(EXPECTATIONS),
  signs: v.exactOptional(v.boolean()),
});

const decimal = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9));
const byte = v.pipe(v.number(), v.minValue(0), v.maxValue(255));
export const frame = v.pipe(v.array(byte), v.length(FRAME_SIDE ** 2));
const probabilities = v.pipe(v.array(share), v.length(10));

export const explainOptions = v.object({ model: v.picklist(MODEL_NAMES), digit: decimal });

export const box = v.object({ x: amount, y: amount, width: amount, height: amount });

const digit = v.object({
  digit: decimal,
  confidence: share,
  probabilities,
  box,
  frame,
});

const character = { char: v.string(), box, confidence: share };
const seen = v.object({ ...character, sort: v.picklist(SORTS) });

const reading = v.pipe(
  v.object({
    text: v.string(),
    confidence: share,
    digits: v.array(digit),
    characters: v.array(v.object(character)),
    /** Readings that were stored before there was any have none. */
    seen: v.optional(v.pipe(v.array(seen), v.maxLength(MOST_SEEN)), []),
    rejected: v.pipe(v.number(), v.integer(), v.minValue(0)),
    stopped: v.boolean(),
    width: side,
    height: side,
    model: v.picklist(MODEL_NAMES),
  }),
  v.check(
    ({ text, characters }) =>
      text.replace(/[ \n]/g, '') === characters.map(({ char }) => char).join(''),
    'the text is not that of the characters',
  ),
  v.check(
    ({ text, digits }) => text.replace(/\D/g, '') === digits.map((d) => d.digit).join(''),
    'the text is not that of the digits',
  ),
);

export const classified = v.object({ reading, ms: amount });

const layerTiles = v.pipe(
  v.object({
    kind: v.picklist(['filters', 'maps']),
    layer: v.string(),
    width: side,
    height: side,
    tiles: v.array(v.array(byte)),
  }),
  v.check(
    ({ width, height, tiles }) => tiles.every(({ length }) => length === width * height),
    'the tiles do not match the size',
  ),
);

export const explanation = v.object({
  ...explainOptions.entries,
  probabilities,
  heat: v.pipe(v.array(share), v.length(FRAME_SIDE ** 2)),
  layers: v.array(layerTiles),
});

export const failure = v.object({ code: v.picklist(ERROR_CODES), detail: v.string() });

/** A value of that schema, or why there is none. */
export const result = <Value extends v.GenericSchema>(value: Value) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), error: failure }),
  ]);

/** Reads an unknown message by a schema; a malformed one is `bad-message` with what was wrong. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  message: unknown,
): Result<v.InferOutput<Schema>> {
  const { success, output, issues } = v.safeParse(schema, message, { abortEarly: true });
  if (success) return succeed(output);
  const [issue] = issues;
  return fail('bad-message', `${v.getDotPath(issue) ?? 'message'}: ${issue.message}`);
}
