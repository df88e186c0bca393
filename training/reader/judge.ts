// npm run train -- judge [FOLDER] [options]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { startWasm } from '../backend.ts';
import { loadAssets } from '../compose/assets.ts';
import { openModel } from '../open-model.ts';
import { openReader } from '../open-reader.ts';
import { atLeast } from '../options.ts';
import { fitJudgement } from './calibrate.ts';
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
  --help         this text`;

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pictures: { type: 'string', default: String(PICTURES) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [folder = READER_FOLDER] = positionals;
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
 */
export async function judgeReader(
  folder: string,
  pictures: number,
  onPicture: (done: number) => void,
): Promise<void> {
  const judgement = await fitJudgement(
    openReader(folder),
    openModel(FRAME_NETWORK),
    await loadAssets('heldOut'),
    pictures,
    onPicture,
  );
  const modelPath = join(folder, 'model.json');
  const metricsPath = join(folder, 'metrics.json');
  const before = readFileSync(modelPath, 'utf8');
  const model: { readonly userDefinedMetadata: ReaderMetadata } = JSON.parse(before);
  const after = json({
    ...model,
    userDefinedMetadata: { ...model.userDefinedMetadata, judgement },
  });
  const metrics: { readonly bytes: number } = JSON.parse(readFileSync(metricsPath, 'utf8'));
  writeFileSync(modelPath, after);
  writeFileSync(
    metricsPath,
    json({ ...metrics, bytes: metrics.bytes + after.length - before.length }),
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
