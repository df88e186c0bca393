import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { launchExtension } from '../scripts/extension.ts';

/** What is measured of an extension. */
export interface Measurement {
  /** Worker asleep → answer there, in milliseconds; every try. */
  readonly cold: readonly number[];
  /** Worker awake → answer there, in milliseconds; every try. */
  readonly warm: readonly number[];
  /** Bytes of its files, each compressed as a store's package is. */
  readonly bytes: number;
}

/** A picture in a message: RGBA bytes as base64. */
export interface Message {
  readonly type: string;
  readonly id: string;
  readonly pixels: { readonly width: number; readonly height: number; readonly rgba: string };
  readonly options: { readonly model: string; readonly expect: string };
}

/** Sends one message from a page of the extension and returns how long the answer took, in ms. */
const ask = (page: Page, message: Message): Promise<number> =>
  page.evaluate(async (sent) => {
    const start = performance.now();
    const answer: unknown = await chrome.runtime.sendMessage(sent);
    if (!answer) throw new Error('No answer');
    return performance.now() - start;
  }, message);

/** Measures an extension in a browser of its own. */
export async function measure(
  executablePath: string,
  dist: string,
  message: Message,
  tries: { readonly cold: number; readonly warm: number },
): Promise<Measurement> {
  const extension = await launchExtension({ executablePath, dist });
  try {
    const page = await extension.openPopupPage();
    await ask(page, message);
    const cold: number[] = [];
    for (let i = 0; i < tries.cold; i++) {
      await extension.killWorker();
      cold.push(await ask(page, message));
    }
    const warm: number[] = [];
    for (let i = 0; i < tries.warm; i++) warm.push(await ask(page, message));
    return { cold, warm, bytes: packedSize(dist) };
  } finally {
    await extension.close();
  }
}

function packedSize(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((file) => gzipSync(readFileSync(join(file.parentPath, file.name))).length)
    .reduce((total, size) => total + size, 0);
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
