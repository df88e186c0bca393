import { parseArgs } from 'node:util';
import type { Failure } from '../src/engine/failure.ts';
import { MAX_FILE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE } from '../src/engine/limits.ts';
import type { Networks } from '../src/recognizer/networks.ts';
import { type ReadOptions, read } from '../src/recognizer/read.ts';
import {
  type DigitReading,
  EXPECTATIONS,
  MODEL_NAMES,
  type Reading,
} from '../src/recognizer/types.ts';
import { startWasm } from '../training/backend.ts';
import type { Picture } from './decode.ts';
import { createDecoder, type Decoder } from './decoder.ts';
import { loadNetworks } from './models.ts';
import { findPictures } from './pictures.ts';
import { printable, printableJson } from './printable.ts';

const HELP = `Reads the digits in pictures, with the same recognizer as the extension.

  npm run -s classify -- [options] PATH…

PATH is a picture (PNG, JPEG, WebP, GIF, AVIF, SVG, BMP, ICO) or a folder, searched recursively.

  --json             one JSON object a line
  --model cnn|mlp    the network to ask (cnn)
  --expect auto|digit|number
                     what is in the pictures: find out (auto), one digit, or a number
  --models FOLDER    a folder with the model to use instead of the shipped one
  --help             this text

Exit status 1 where a picture could not be read.`;

/** One line of output: a reading, or why there is none. */
type Line =
  | ({ readonly file: string; readonly ms: number } & Pick<
      Reading,
      'text' | 'confidence' | 'digits' | 'rejected'
    > & { readonly stopped: boolean })
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      model: { type: 'string', default: 'cnn' },
      models: { type: 'string' },
      expect: { type: 'string', default: 'auto' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const model = MODEL_NAMES.find((name) => name === values.model);
  const expect = EXPECTATIONS.find((name) => name === values.expect);
  if (!model || !expect) {
    const wrong = model ? `--expect ${values.expect}` : `--model ${values.model}`;
    console.error(`${printable(wrong)}? See --help.`);
    return 2;
  }
  await startWasm();
  const networks = await loadNetworks(model, values.models);
  const { files, closed } = await findPictures(positionals);
  let failures = 0;
  const print = (line: Line) => {
    if ('error' in line) failures++;
    console.log(values.json ? printableJson(line) : printable(describe(line)));
  };
  for (const { folder, why } of closed) {
    print({ file: folder, error: { code: 'folder-closed', message: why } });
  }
  const decoder = createDecoder();
  try {
    for (const file of files) print(await classify(file, decoder, networks, { model, expect }));
  } finally {
    decoder.close();
  }
  if (files.length === 0) console.error('There are no pictures there.');
  return failures > 0 ? 1 : 0;
}

async function classify(
  file: string,
  decoder: Decoder,
  networks: Networks,
  options: ReadOptions,
): Promise<Line> {
  const decoded = await decoder.decode(file);
  if (!decoded.ok) {
    const { code } = decoded.error;
    return { file, error: { code, message: wordsFor(decoded.error) } };
  }
  const start = performance.now();
  let reading: Reading & { readonly stopped?: boolean };
  try {
    reading = await read(decoded.value.pixels, networks, options);
  } catch (error) {
    return { file, error: { code: 'internal', message: String(error) } };
  }
  const ms = performance.now() - start;
  const { text, confidence, digits, rejected, stopped = false } = reading;
  return {
    file,
    text,
    confidence,
    digits: digits.map((digit) => enlarge(digit, decoded.value)),
    rejected,
    stopped,
    ms: round(ms, 100),
  };
}

/** What is wrong with a picture, and what would be right. */
function wordsFor({ code, detail }: Failure): string {
  if (code !== 'picture-too-large') return detail;
  const limits = `${MAX_FILE_BYTES / 2 ** 20} MB, ${MAX_PICTURE_PIXELS / 1e6} megapixels and ${MAX_PICTURE_SIDE} pixels a side`;
  return `Too large: ${detail}. At most ${limits} are read.`;
}

/** A digit for output: its box in the file's own pixels, without the frame. */
function enlarge({ frame: _, ...digit }: DigitReading, { reduction }: Picture) {
  const { x, y, width, height } = digit.box;
  const box = { x, y, width, height };
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    box[side] = round(box[side] * reduction, 10);
  }
  return { ...digit, box } as DigitReading;
}

function describe(line: Line): string {
  if ('error' in line) return `${line.file}: ${line.error.message}`;
  const { file, text, confidence, stopped, ms } = line;
  const answer = text === '' ? 'no digit' : text.replaceAll('\n', ' / ');
  const more = stopped ? '; there is more that was not read, crop it' : '';
  return `${file}: ${answer} (${(100 * confidence).toFixed(1)} % sure, ${ms.toFixed(1)} ms${more})`;
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

// Whoever reads our lines may have heard enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main();
