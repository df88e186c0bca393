import { parseArgs } from 'node:util';
import type { Networks } from '../src/recognizer/networks.ts';
import { type ReadOptions, read } from '../src/recognizer/read.ts';
import {
  type DigitReading,
  EXPECTATIONS,
  MODEL_NAMES,
  type Reading,
} from '../src/recognizer/types.ts';
import { startWasm } from '../training/backend.ts';
import { loadNetworks } from './models.ts';
import { findPictures, type Picture, readPicture } from './pictures.ts';

const HELP = `Reads the digits in pictures, with the same recognizer as the extension.

  npm run -s classify -- [options] PATH…

PATH is a picture (PNG, JPEG, WebP, GIF, AVIF, SVG) or a folder, searched recursively.

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
    >)
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
    console.error(
      `${model ? `--expect ${values.expect}` : `--model ${values.model}`}? See --help.`,
    );
    return 2;
  }
  await startWasm();
  const networks = await loadNetworks(model, values.models);
  let failures = 0;
  for (const file of await findPictures(positionals)) {
    const line = await classify(file, networks, { model, expect });
    if ('error' in line) failures++;
    console.log(values.json ? JSON.stringify(line) : describe(line));
  }
  return failures > 0 ? 1 : 0;
}

async function classify(file: string, networks: Networks, options: ReadOptions): Promise<Line> {
  let picture: Picture;
  try {
    picture = await readPicture(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { file, error: { code: 'picture-broken', message } };
  }
  const start = performance.now();
  const { text, confidence, digits, rejected } = read(picture.pixels, networks, options);
  const ms = performance.now() - start;
  const line = { file, text, confidence, digits: digits.map((d) => enlarge(d, picture)), rejected };
  return { ...line, ms: round(ms, 100) };
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
  const { file, text, confidence, ms } = line;
  const answer = text === '' ? 'no digit' : text.replaceAll('\n', ' / ');
  return `${file}: ${answer} (${(100 * confidence).toFixed(1)} % sure, ${ms.toFixed(1)} ms)`;
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

process.exitCode = await main();
