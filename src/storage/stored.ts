import * as v from 'valibot';

// What values from a store may be at most: anyone with the profile's files, or a version of ours
// with a fault, may have written them.

/** The last moment that a `Date` can hold, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

/** A moment in milliseconds since 1970 that can be shown as a date. */
export const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT));

/** A picture of ours: small, and of pixels; a drawing could take for ever to show. */
export const storedPicture = v.pipe(
  v.string(),
  v.maxLength(2 ** 21),
  v.regex(/^data:image\/(?:webp|png|jpeg);base64,[\w+/=]+$/),
);

/** A list of which every damaged entry is dropped alone. */
export function parseEach<Entry extends v.GenericSchema>(
  entry: Entry,
  stored: unknown,
): v.InferOutput<Entry>[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const { success, output } = v.safeParse(entry, each);
    return success ? [output] : [];
  });
}
