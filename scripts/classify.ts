import { parseArgs } from 'node:util';
import { type Networks, type ReadOptions, read } from '../src/recognizer/read.ts';
import {
  type Box,
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
  const reading = await read(picture.pixels, networks, options);
  const ms = round(performance.now() - start, 100);
  const { text, confidence, rejected, stopped } = reading;
  const digits = reading.digits.map(({ frame: _, ...digit }) => enlarge(digit, picture));
  const characters = reading.characters.map((character) => enlarge(character, picture));
  return { file, text, confidence, digits, characters, rejected, stopped, ms };
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
  const { file, text, confidence, ms } = line;
  const answer = text === '' ? 'no digit' : text.replaceAll('\n', ' / ');
  return `${file}: ${answer} (${(100 * confidence).toFixed(1)} % sure, ${ms.toFixed(1)} ms)`;
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

process.exitCode = await main();
