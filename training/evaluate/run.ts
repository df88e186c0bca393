import type { Networks } from '../../src/recognizer/read.ts';
import type { ModelName } from '../../src/recognizer/types.ts';
import { fingerprint, loadNetworks } from '../../tooling/models.ts';
import { startWasm } from '../backend.ts';
import { measure } from '../metrics.ts';
import { confusion, READINGS, SHOWN } from './confusion.ts';
import { modelFolder, namesIn } from './model-folder.ts';
import type { EvaluateOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { type PicturePart, type Row, rowsOf } from './parts.ts';
import { type Progress, showProgress } from './progress.ts';
import { type Readers, startReaders } from './readers.ts';
import type { ModelReport, PartReport, Report } from './report.ts';
import { openSet } from './sets/open-set.ts';
import { summarize } from './summary.ts';
import { timeReading } from './timing.ts';

/** A set and what became of its pictures. */
export interface ReadRow {
  readonly row: Row;
  readonly outcomes: readonly Outcome[];
}

/** Everything one network read, for the figures. */
export interface Readings {
  readonly model: ModelName;
  readonly parts: ReadonlyMap<PicturePart, readonly ReadRow[]>;
}

interface Part {
  readonly name: PicturePart;
  readonly rows: readonly Row[];
}

/**
 * Measures what `options` ask for.
 *
 * @throws Error where a network or a folder is missing or broken; never for a single picture.
 */
export async function evaluate(
  options: EvaluateOptions,
): Promise<{ report: Report; readings: Readings[] }> {
  const networks = namesIn(options.models, options.modelsFolder).map((name) => ({
    name,
    folder: modelFolder(name, options.modelsFolder),
  }));
  const parts = options.parts
    .filter((name) => name !== 'timing')
    .map((name): Part => ({ name, rows: rowsOf(name, options) }));
  const pictures = parts
    .flatMap(({ rows }) => rows)
    .reduce((sum, { source }) => sum + openSet(source).length, 0);

  await startWasm();
  const report: { [model in ModelName]?: ModelReport } = {};
  const readings: Readings[] = [];
  const loaded = await Promise.all(
    networks.map(async ({ name, folder }) => ({
      name,
      folder,
      own: await loadNetworks(name, folder),
    })),
  );
  // Before other threads are busy.
  const timings = new Map<ModelName, ModelReport['timing']>();
  if (options.parts.includes('timing')) {
    // One after the other: what reads gives way at every tile, and would be timed with the other.
    for (const { name, own } of loaded) timings.set(name, await timeReading(own, name));
  }
  const readers = await startReaders({ networks }, parts.length > 0 ? options.threads : 0);
  const progress = showProgress(pictures * networks.length);
  try {
    for (const { name, folder, own } of loaded) {
      const read = new Map<PicturePart, readonly ReadRow[]>();
      const reports: { [part in PicturePart]?: PartReport } = {};
      for (const part of parts) {
        const rows = await readPart(part, name, readers, progress);
        read.set(part.name, rows);
        reports[part.name] = reportPart(rows, own);
      }
      readings.push({ model: name, parts: read });
      report[name] = {
        fingerprint: fingerprint(name, folder),
        parts: reports,
        timing: timings.get(name) ?? null,
      };
    }
  } finally {
    progress.stop();
    await readers.close();
  }
  return { report, readings };
}

async function readPart(
  { rows }: Part,
  model: ModelName,
  readers: Readers,
  progress: Progress,
): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  for (const row of rows) {
    progress.begin(`${model.toUpperCase()}: ${row.name}`);
    read.push({ row, outcomes: await readers.read(row.source, model, progress.advance) });
  }
  return read;
}

function reportPart(read: readonly ReadRow[], networks: Networks): PartReport {
  const rows = read.map(({ row, outcomes }) => ({
    name: row.name,
    frames: row.frames ? measure(networks.digits, row.frames()).accuracy : null,
    ...summarize(outcomes),
  }));
  const outcomes = read.flatMap((row) => row.outcomes);
  const framed = rows.flatMap(({ frames }) => (frames === null ? [] : [frames]));
  const frames =
    framed.length > 0 ? framed.reduce((sum, share) => sum + share, 0) / framed.length : null;
  return {
    rows,
    all: { name: 'all', frames, ...summarize(outcomes) },
    confusion: { shown: SHOWN, read: READINGS, counts: confusion(outcomes) },
  };
}
