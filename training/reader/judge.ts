// npm run train -- judge [FOLDER] [options]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { type Judgement, parseJudgement } from '../../src/recognizer/judgement/judgement.ts';
import { startWasm } from '../backend.ts';
import { loadAssets } from '../compose/assets.ts';
import { openModel } from '../open-model.ts';
import { openReader } from '../open-reader.ts';
import { atLeast } from '../options.ts';
import { fitJudgement } from './calibrate.ts';
import { meanJudgement } from './mean-judgement.ts';
import { READER_FOLDER, type ReaderMetadata } from './ship.ts';

/** The network that frames are shown to beside the reader. */
const FRAME_NETWORK = 'models/cnn';

export const PICTURES = 10_000;

const HELP = `npm run train -- judge [FOLDER] [options]

Fits what the outputs of the reader in FOLDER and of ${FRAME_NETWORK} count for, on composed pictures:
whether a character is a digit, which one, and whether a whole reading is right. To be done after each
training and each packing of either network.

  FOLDER         where the reader is (default ${READER_FOLDER})
  --pictures N   how many pictures, at least 100 (default ${PICTURES})
  --mean OTHER   fits nothing: writes the mean of its judgement and of that of the reader in OTHER
  --help         this text`;

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pictures: { type: 'string', default: String(PICTURES) },
      mean: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [folder = READER_FOLDER] = positionals;
  if (values.mean !== undefined) {
    const [own, other] = [folder, values.mean].map((one) => parseJudgement(modelIn(one).metadata));
    writeJudgement(folder, meanJudgement(other, own));
    return;
  }
  const pictures = atLeast(100, values.pictures, '--pictures');
  await startWasm();
  const bar = new SingleBar({ etaBuffer: 200 }, Presets.shades_classic);
  bar.start(pictures, 0);
  await judgeReader(folder, pictures, (done) => bar.update(done));
  bar.stop();
}

/**
 * Writes the judgement into the reader's `model.json`. The backend must be running.
 *
 * @param onPicture is told how many pictures were looked at.
 * @returns bytes of the reader's files.
 */
export async function judgeReader(
  folder: string,
  pictures: number,
  onPicture: (done: number) => void,
): Promise<number> {
  const judgement = await fitJudgement(
    openReader(folder),
    openModel(FRAME_NETWORK),
    await loadAssets('validation'),
    pictures,
    onPicture,
  );
  return writeJudgement(folder, judgement);
}

/** @returns bytes of the reader's files. */
function writeJudgement(folder: string, judgement: Judgement): number {
  const { text, model, metadata } = modelIn(folder);
  const written = json({ ...model, userDefinedMetadata: { ...metadata, judgement } });
  writeFileSync(join(folder, MODEL_FILE), written);
  const metricsPath = join(folder, 'metrics.json');
  const metrics: { readonly bytes: number } = JSON.parse(readFileSync(metricsPath, 'utf8'));
  const bytes = metrics.bytes + written.length - text.length;
  writeFileSync(metricsPath, json({ ...metrics, bytes }));
  return bytes;
}

const MODEL_FILE = 'model.json';

function modelIn(folder: string) {
  const text = readFileSync(join(folder, MODEL_FILE), 'utf8');
  const model: { readonly userDefinedMetadata: ReaderMetadata } = JSON.parse(text);
  return { text, model, metadata: model.userDefinedMetadata };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
