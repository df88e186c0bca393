import type { Pixels } from '../recognizer/types.ts';
import type { WirePixels } from './protocol.ts';

/** `String.fromCharCode` takes only so many arguments at once. */
const CHUNK = 0x8000;

/** Bytes as base64 (RFC 4648, padded). */
export function toBase64(bytes: Uint8Array | Uint8ClampedArray): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(i, i + CHUNK)));
  }
  return btoa(parts.join(''));
}

/** The bytes of a base64 text. Throws `InvalidCharacterError` where it is none. */
export function fromBase64(text: string): Uint8ClampedArray<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8ClampedArray(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Pixels as they travel. */
export function toWire({ width, height, data }: Pixels): WirePixels {
  return { width, height, rgba: toBase64(data) };
}

/** Pixels as they arrived. Throws where the text is not base64; the sizes were parsed before. */
export function fromWire({ width, height, rgba }: WirePixels): Pixels {
  return { width, height, data: fromBase64(rgba) };
}
