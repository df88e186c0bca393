import * as v from 'valibot';
import type { Failed } from './failure.ts';
import { MAX_PREVIEW_LENGTH } from './limits.ts';
import type { Classified } from './protocol.ts';
import { classified, failure } from './schema.ts';

/** A picture to look at: a data URL of it, made smaller where it was large. */
export interface Preview {
  readonly url: string;
  /** Size of what `url` shows, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * How a picture on a page was had: as the site made it, as the screen showed it, or from the screen
 * because the site did not let itself be read.
 */
export const ORIGINS = ['picture', 'screen', 'screen-instead'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What reading a picture on a page came to. */
export type Outcome =
  | {
      readonly ok: true;
      readonly value: Classified;
      readonly preview: Preview;
      readonly origin: Origin;
      /** Names what was read: the same pixels have the same. */
      readonly key?: string | undefined;
      /** `false` where it could not be remembered: the store is full. */
      readonly kept?: boolean | undefined;
    }
  | Failed;

const side = v.pipe(v.number(), v.minValue(1));

const preview = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(MAX_PREVIEW_LENGTH),
    v.regex(/^data:image\/(?:webp|png|jpeg);base64,/),
  ),
  width: side,
  height: side,
});

export const outcome: v.GenericSchema<unknown, Outcome> = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    value: classified,
    preview,
    origin: v.picklist(ORIGINS),
    key: v.optional(v.pipe(v.string(), v.maxLength(80))),
    kept: v.optional(v.boolean()),
  }),
  v.object({ ok: v.literal(false), error: failure }),
]);
