import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ModelName } from '../../../src/recognizer/types.ts';
import { CORRUPTION_NAMES } from '../corruptions/corruptions.ts';
import { mistakesFile } from '../mistakes-file.ts';
import type { PicturePart } from '../parts.ts';
import type { PartReport, Report } from '../report.ts';
import type { Readings, ReadRow } from '../run.ts';
import { corruptedSet } from '../sets/corrupted.ts';
import { drawConfusion } from './confusion-matrix.ts';
import { drawContactSheet } from './contact-sheet.ts';
import { worstMistakes } from './mistakes.ts';
import { drawReliability } from './reliability-diagram.ts';

const MODELS: Readonly<Record<ModelName, string>> = { cnn: 'CNN', mlp: 'MLP' };
const TITLES: Readonly<Record<PicturePart, string>> = {
  mnist: 'MNIST test digits',
  enlarged: 'Enlarged, coloured, JPEG',
  corrupted: 'Fifteen corruptions',
  pictures: 'Labelled pictures',
};
const MOST_MISTAKES = 64;

/**
 * Draws everything there is to see of an evaluation into `folder` and lists the mistakes beside it;
 * says how many pictures. */
export async function drawFigures(
  report: Report,
  readings: readonly Readings[],
  folder: string,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let drawn = 0;
  const save = async (name: string, svg: string) => {
    const png = await sharp(Buffer.from(svg), { density: 144, unlimited: true }).png().toBuffer();
    await writeFile(join(folder, `${name}.png`), png);
    drawn++;
  };
  for (const { model, parts } of readings) {
    const reports = report[model]?.parts ?? {};
    for (const [part, rows] of parts) {
      const own = reports[part];
      if (!own) continue;
      const title = `${TITLES[part]}, ${MODELS[model]}`;
      await save(`confusion-${part}-${model}`, confusionOf(own, title));
      const mistakes = await mistakesOf(rows, title);
      if (mistakes) await save(`mistakes-${part}-${model}`, mistakes);
      await writeFile(join(folder, `mistakes-${part}-${model}.tsv`), mistakesFile(rows));
    }
    const reliability = reliabilityOf(reports, `Reliability, ${MODELS[model]}`);
    if (reliability) await save(`reliability-${model}`, reliability);
  }
  if (readings.some(({ parts }) => parts.has('corrupted'))) {
    await save('corruptions', await corruptionSamples());
  }
  return drawn;
}

function confusionOf({ confusion: { counts } }: PartReport, title: string): string {
  return drawConfusion(counts, title, 'Rows: what the picture shows. Columns: what was read.');
}

async function mistakesOf(rows: readonly ReadRow[], title: string): Promise<string | undefined> {
  const { count, tiles } = await worstMistakes(rows, MOST_MISTAKES);
  if (count === 0) return undefined;
  const shown = tiles.length < count ? `${tiles.length} of ${count}` : `All ${count}`;
  return drawContactSheet(
    tiles,
    `Worst mistakes: ${title}`,
    `${shown} mistakes, the surest first: shown → read, confidence.`,
  );
}

function reliabilityOf(
  reports: Readonly<Partial<Record<PicturePart, PartReport>>>,
  title: string,
): string | undefined {
  const panels = Object.entries(reports)
    .filter(([, { all }]) => all.ece !== null)
    .map(([part, { all }]) => ({ title: TITLES[part as PicturePart], bins: all.reliability }));
  if (panels.length === 0) return undefined;
  return drawReliability(
    panels,
    title,
    'Right answers by confidence, in percent. Dashed: as often right as sure.',
  );
}

/** A test digit through each corruption. */
async function corruptionSamples(): Promise<string> {
  const tiles = CORRUPTION_NAMES.map(async (name, i) => ({
    pixels: await corruptedSet(name, CORRUPTION_NAMES.length).pixels(i),
    caption: name,
  }));
  return drawContactSheet(
    await Promise.all(tiles),
    'Fifteen corruptions',
    'Test digits as the recognizer is given them.',
  );
}
