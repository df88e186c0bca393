import { fail, type Result } from '../../engine/failure.ts';
import { receive } from '../../engine/receive.ts';

/** Whether anything is there is known by then, in milliseconds. */
const PROBE_MS = 3_000;

/** Fetches a picture the person named, from wherever it is; a site may forbid it. */
export async function receivePicture(address: string): Promise<Result<Blob>> {
  const received = await receive(address);
  if (received.ok || received.answered || received.error.code !== 'picture-unreadable') {
    return received;
  }
  return (await answers(address)) ? received : fail('address-unreachable', received.error.detail);
}

/**
 * Whether anything is there at all, though it may not let itself be read. To whoever fetches, a site
 * that refuses and one that does not exist fail alike; only a second request, whose answer nobody
 * may look at, tells them apart. It asks for the head alone.
 */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return true;
  } catch {
    return false;
  }
}
