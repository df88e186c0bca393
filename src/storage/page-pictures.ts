import { ERROR_CODES, type ErrorCode } from '../engine/failure.ts';

/**
 * Pictures on their way from a page to the app, those of each job apart. They are too large for
 * `storage.session`; the caches of the extension hold files as they are, on this device.
 */
const CACHE = 'page-pictures';
const cacheOf = (job: string) => `${CACHE} ${job}`;
/** The job of the pictures that other programs share with the web app. */
export const SHARED = 'shared';

const NAME = 'x-name';
/** An address that leads nowhere; a cache is keyed by such. */
const addressOf = (index: number) => `https://page-pictures.invalid/${index}`;

/** Forgets the pictures of a job. */
export async function forgetPagePictures(job: string): Promise<void> {
  await caches.delete(cacheOf(job));
}

/** Forgets the pictures of all jobs, and of earlier versions, which knew but one. */
export async function forgetAllPagePictures(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name === CACHE || name.startsWith(cacheOf('')))
      .map((name) => caches.delete(name)),
  );
}

/** The type of a file without content that stands for a picture that could not be had. */
const FAILURE = 'failure/';

/** Why the picture that a file stands for could not be had; `null` where the file is that picture. */
export const failureOf = ({ type }: Blob): ErrorCode | null =>
  ERROR_CODES.find((code) => type === FAILURE + code) ?? null;

/** Sends the `index`th picture of a job on its way, or why it could not be had. */
export async function keepPagePicture(
  job: string,
  index: number,
  name: string,
  picture: Blob | ErrorCode,
): Promise<void> {
  const cache = await caches.open(cacheOf(job));
  const file = typeof picture === 'string' ? new Blob([], { type: FAILURE + picture }) : picture;
  const headers = {
    'content-type': file.type,
    // Half a character cannot be encoded.
    [NAME]: encodeURIComponent(name.toWellFormed()),
  };
  await cache.put(addressOf(index), new Response(file, { headers }));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** Takes the pictures of a job that are on their way, in the order of the page; once. */
export async function takePagePictures(job: string): Promise<File[]> {
  const cache = await caches.open(cacheOf(job));
  // In the order in which they were put there.
  const kept = await cache.matchAll();
  const files = await Promise.all(
    kept.map(async (response) => {
      const blob = await response.blob();
      const name = decoded(response.headers.get(NAME) ?? '');
      return new File([blob], name, { type: blob.type });
    }),
  );
  await forgetPagePictures(job);
  return files;
}
