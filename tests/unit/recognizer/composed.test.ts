import { beforeAll, expect, test } from 'vitest';
import { loadNetworks } from '../../../tooling/models.ts';
import { startWasm } from '../../../training/backend.ts';
import { loadAssets } from '../../../training/compose/assets.ts';
import { KINDS } from '../../../training/compose/kinds/kinds.ts';
import {
  type ComposedReading,
  isRight,
  readComposed,
} from '../../../training/evaluate/reader/composed.ts';

// The networks that ship, on composed pictures that no training has seen. Four standard errors lie
// between these bounds and what `npm run evaluate -- --composed` gives for 5,000 pictures.

const PICTURES = 800;

let readings: ComposedReading[];
beforeAll(async () => {
  await startWasm();
  const networks = await loadNetworks('cnn');
  const options = { model: 'cnn', expect: 'auto' } as const;
  readings = await readComposed(await loadAssets('test'), networks, options, PICTURES, () => {});
}, 300_000);

const shareRight = (some: readonly ComposedReading[]) => some.filter(isRight).length / some.length;

test('nearly every kind of picture is among them', () => {
  const kinds = new Set(readings.map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThan(0.9 * KINDS.length);
});

test('the digits of most pictures are read, every one of them', () => {
  expect(shareRight(readings.filter(({ label }) => label !== ''))).toBeGreaterThan(0.64);
});

test('pictures without digits are left alone', () => {
  expect(shareRight(readings.filter(({ label }) => label === ''))).toBeGreaterThan(0.86);
});

test('what is sure is right', () => {
  const sure = readings.filter(({ text, confidence }) => text !== '' && confidence >= 0.8);
  expect(shareRight(sure)).toBeGreaterThan(0.89);
});
