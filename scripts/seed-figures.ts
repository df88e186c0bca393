import { existsSync, readdirSync } from 'node:fs';
import type { ModelName } from '../src/recognizer/types.ts';
import { inRoot } from '../tooling/root.ts';
import type { Metrics } from '../training/report.ts';
import { measured } from './measured.ts';

/** What the trainings of a network reached that differ in nothing but the seed. */
export interface SeedFigures {
  readonly network: ModelName;
  /** `models/<network>/seeds/<seed>.json`: the `metrics.json` each training wrote. */
  readonly seeds: readonly Metrics[];
  /** Of the weights that ship. */
  readonly shipped: Metrics;
}

/** The figures of one network; nothing where it was trained once. */
export function seedFigures(network: ModelName): SeedFigures | undefined {
  const folder = inRoot('models', network, 'seeds');
  if (!existsSync(folder)) return undefined;
  const seeds = readdirSync(folder)
    .sort()
    .map((file) => measured<Metrics>(network, 'seeds', file));
  return { network, seeds, shipped: measured<Metrics>(network, 'metrics.json') };
}

/** Accuracy of every training, its mean ± standard deviation, and of what ships, as Markdown. */
export function seedsTable({ network, seeds, shipped }: SeedFigures): string {
  const titles = seeds.map(({ job }) => `seed ${job.seed}`);
  const row = (what: string, of: (metrics: Metrics) => number | undefined) => {
    const share = (metrics: Metrics) => of(metrics) ?? Number.NaN;
    const shares = seeds.map(share);
    return `| ${what} | ${[...shares.map(percent), spread(shares), percent(share(shipped))].join(' | ')} |`;
  };
  const held = Object.keys(shipped.validation);
  return [
    `| ${network} | ${titles.join(' | ')} | mean ± spread | shipped |`,
    `| --- |${' ---: |'.repeat(seeds.length + 2)}`,
    ...(shipped.test ? [row('MNIST test', ({ test }) => test?.accuracy)] : []),
    ...held.map((set) => row(`${set}, which digit`, (own) => own.validation[set]?.accuracy)),
    ...held
      .filter((set) => set !== 'mnist')
      .map((set) => row(`${set}, digit or not`, (own) => own.validation[set]?.digitness)),
  ].join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

function spread(shares: readonly number[]): string {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  const deviation = Math.sqrt(variance / Math.max(1, shares.length - 1));
  return `${(100 * mean).toFixed(2)} ± ${(100 * deviation).toFixed(2)} %`;
}
