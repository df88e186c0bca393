import type { Pixels } from '../recognizer/types.ts';

/** Names some pixels: the same ones have the same name. */
export async function fingerprint({ width, height, data }: Pixels): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(data));
  const bytes = [...new Uint8Array(digest).subarray(0, 16)];
  return `${width}×${height} ${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
