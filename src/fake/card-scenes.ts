import { fail } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { SampleName } from '../popup/samples/samples.ts';
import { READ } from './digits.ts';
import { fakeReading } from './readings.ts';
import type { CardScene } from './scene-names.ts';

/** One state of the card: over which picture, and what came of it. */
export interface CardState {
  readonly sample: SampleName;
  /** `null` while it is waited for. */
  readonly outcome: Outcome | null;
  readonly pinned?: boolean;
}

const SIZE = { width: 400, height: 236 };

function read(
  sample: SampleName,
  digits: keyof typeof READ,
  origin: 'picture' | 'screen-instead' = 'picture',
): CardState {
  const reading = fakeReading(READ[digits], SIZE, digits === 'none' ? 3 : 0);
  const preview = { url: '', ...SIZE };
  return { sample, outcome: { ok: true, value: { reading, ms: 1.24 }, preview, origin } };
}

/** Every state of the card, by name. */
export const CARD_STATES: Readonly<Partial<Record<CardScene, CardState>>> = {
  card: read('seven', 'seven'),
  'card-number': read('number', 'number'),
  'card-unsure': read('doubt', 'doubt'),
  'card-whether': read('none', 'whether'),
  'card-none': read('none', 'none'),
  'card-screen': read('chalk', 'chalk', 'screen-instead'),
  'card-pinned': { ...read('seven', 'seven'), pinned: true },
  'card-waiting': { sample: 'seven', outcome: null },
  'card-failed': { sample: 'seven', outcome: fail('picture-unreadable', 'a fake') },
};
