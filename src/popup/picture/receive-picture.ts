import { fail, type Result } from '../../engine/failure.ts';
import { receive } from '../../engine/receive.ts';

/** Fetches a picture the person named, from wherever it is; a site may forbid it. */
export async function receivePicture(address: string): Promise<Result<Blob>> {
  const received = await receive(address);
  if (received.ok || received.error.code !== 'picture-unreadable') return received;
  return (await answers(address)) ? received : fail('address-unreachable', received.error.detail);
}

/** Whether anything is there at all, though it may not let itself be read. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer' });
    return true;
  } catch {
    return false;
  }
}
