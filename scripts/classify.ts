import { parseArgs } from 'node:util';
import type { Failure } from '../src/engine/failure.ts';
import { MAX_FILE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE } from '../src/engine/limits.ts';
import { type Networks, type ReadOptions, read } from '../src/recognizer/read.ts';
import {
  type Box,
  type DigitReading,
  EXPECTATIONS,
  MODEL_NAMES,
  type Reading,
} from '../src/recognizer/types.ts';
import type { Picture } from '../tooling/decode.ts';
import { createDecoder, type Decoder } from '../tooling/decoder.ts';
import { loadNetworks } from '../tooling/models.ts';
import { printable, printableJson } from '../tooling/printable.ts';
import { startWasm } from '../training/backend.ts';
import { findPictures } from './pictures.ts';

const HELP = `Reads the digits in pictures, with the same recognizer as the extension.

  npm run -s classify -- [options] PATH…

PATH is a picture (PNG, JPEG, WebP, GIF, AVIF, SVG, BMP, ICO) or a folder, searched recursively.

  --json             one JSON object a line
  --model cnn|mlp    the network to ask (cnn)
  --expect auto|digit|number
                     what is in the pictures: find out (auto), one digit, or a number, where
                     letters become the digits they look like
  --digits           digits alone, without the signs between them
  --models FOLDER    a folder with the model to use instead of the shipped one
  --help             this text

Exit status 1 where a picture could not be read.`;

/** One line of output: a reading, or why there is none. */
type Line =
  | ({
      readonly file: string;
      readonly ms: number;
      readonly digits: readonly Omit<DigitReading, 'frame'>[];
    } & Pick<Reading, 'text' | 'confidence' | 'characters' | 'rejected' | 'stopped'>)
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      model: { type: 'string', default: 'cnn' },
      models: { type: 'string' },
      expect: { type: 'string', default: 'auto' },
      digits: { type: 'boolean', default: false },
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
    for (const file of files)
      print(await classify(file, decoder, networks, { model, expect, signs: !values.digits }));
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
  let reading: Reading;
  try {
    reading = await read(decoded.value.pixels, networks, options);
  } catch (error) {
    return { file, error: { code: 'internal', message: String(error) } };
  }
  const ms = round(performance.now() - start, 100);
  const { text, confidence, rejected, stopped } = reading;
  const digits = reading.digits.map(({ frame: _, ...digit }) => enlarge(digit, decoded.value));
  const characters = reading.characters.map((one) => enlarge(one, decoded.value));
  return { file, text, confidence, digits, characters, rejected, stopped, ms };
}

/** What is wrong with a picture, and what would be right. */
function wordsFor({ code, detail }: Failure): string {
  if (code !== 'picture-too-large') return detail;
  const limits = `${MAX_FILE_BYTES / 2 ** 20} MB, ${MAX_PICTURE_PIXELS / 1e6} megapixels and ${MAX_PICTURE_SIDE} pixels a side`;
  return `Too large: ${detail}. At most ${limits} are read.`;
}

/** Something with its box in the file's own pixels. */
function enlarge<T extends { readonly box: Box }>(item: T, { reduction }: Picture): T {
  const side = (length: number) => round(length * reduction, 10);
  const { x, y, width, height } = item.box;
  const box = { x: side(x), y: side(y), width: side(width), height: side(height) };
  return { ...item, box };
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
