import { tortureApp } from './app.ts';
import { tortureFiles } from './files.ts';
import type { Ground } from './ground.ts';
import { tortureHour } from './hour.ts';
import { tortureStores } from './stores.ts';
import { type Counter, createTally, type Tally } from './tally.ts';
import { tortureClicks, tortureTabs, tortureWorker } from './worker.ts';

/** One kind of attack. */
export interface Attack {
  readonly what: string;
  /** How many there are of it, in the long form and in the short one. */
  readonly long: number;
  readonly short: number;
  /** Whether it needs a browser with the extension. */
  readonly browser: boolean;
  readonly run: (ground: Ground, count: number, seed: number, counter: Counter) => Promise<void>;
}

/** Every kind of attack, by name. */
export const ATTACKS = {
  files: {
    what: 'damaged files, read by the command line',
    ...{ long: 2000, short: 64, browser: false },
    run: (_, count, seed, counter) => tortureFiles(count, seed, counter),
  },
  app: {
    what: 'damaged files, read by the app',
    ...{ long: 2000, short: 24, browser: true },
    run: tortureApp,
  },
  kills: {
    what: 'workers killed at random moments of what they do',
    ...{ long: 300, short: 4, browser: true },
    run: tortureWorker,
  },
  clicks: {
    what: 'clicks in a row',
    ...{ long: 500, short: 20, browser: true },
    run: (ground, count, _, counter) => tortureClicks(ground, count, counter),
  },
  tabs: {
    what: 'tabs at once',
    ...{ long: 50, short: 3, browser: true },
    run: (ground, count, _, counter) => tortureTabs(ground, count, counter),
  },
  stores: {
    what: 'damaged stores, and a full one',
    ...{ long: 200, short: 6, browser: true },
    run: (ground, count, _, counter) => tortureStores(ground, count, counter),
  },
  hour: {
    what: "an hour's use without its pauses; memory before and after",
    ...{ long: 500, short: 8, browser: true },
    run: (ground, count, _, counter) => tortureHour(ground, count, counter),
  },
} as const satisfies Readonly<Record<string, Attack>>;

export type AttackName = keyof typeof ATTACKS;
export const ATTACK_NAMES = Object.keys(ATTACKS) as readonly AttackName[];

/** Makes `count` attacks of a kind. A ground that gives way under it is a crash. */
export async function torture(
  name: AttackName,
  ground: Ground | null,
  count: number,
  seed: number,
  onAttack: (tally: Tally) => void = () => {},
): Promise<Tally> {
  const attack: Attack = ATTACKS[name];
  const counter = createTally(name, onAttack);
  try {
    await attack.run(ground as Ground, count, seed, counter);
  } catch (error) {
    counter.add({ end: 'crashed', note: String(error).split('\n')[0] ?? '' });
  }
  return counter.tally();
}
