import { pixelsOfFile } from '../engine/bitmap.ts';
import type { Result } from '../engine/failure.ts';
import { receive } from '../engine/receive.ts';
import type { Pixels } from '../recognizer/types.ts';

/**
 * The pixels of the picture at an address, fetched by the background itself. Works for `data:` and
 * for sites that allow it (CORS).
 */
export async function download(address: string, signal?: AbortSignal): Promise<Result<Pixels>> {
  const received = await receive(address, signal);
  return received.ok ? pixelsOfFile(received.value) : received;
}
