import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { EngineClient } from '../../../src/engine/client.ts';
import { EngineError } from '../../../src/engine/failure.ts';
import type { Classified } from '../../../src/engine/protocol.ts';
import { fakeReading } from '../../../src/fake/readings.ts';
import { createReader } from '../../../src/popup/state/reader.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';

const SIZE = { width: 10, height: 10 };
const said = (digit: number, sure = 0.99): Classified => ({
  reading: fakeReading([{ digit, sure, second: 0, box: [0, 0, 1, 1] }], SIZE),
  ms: 1,
});
const pixels = (): Pixels => ({ ...SIZE, data: new Uint8ClampedArray(400) });

/** An engine whose answers the test gives by hand. */
function handEngine() {
  const calls: { resolve: (a: Classified) => void; reject: (e: unknown) => void }[] = [];
  const engine: EngineClient = {
    explain: () => Promise.reject(new Error('not asked')),
    classify: () =>
      new Promise<Classified>((resolve, reject) => {
        calls.push({ resolve, reject });
      }),
  };
  return { engine, calls };
}

const options = signal({ model: 'cnn', expect: 'auto' } as const);
const threshold = signal(0.8);

test('shows what was read and judges it by the threshold of the moment', async () => {
  const { engine, calls } = handEngine();
  const reader = createReader(engine, options, threshold);
  reader.read(pixels());
  expect(reader.busy.value).toBe(true);
  calls[0].resolve(said(7, 0.9));
  await vi.waitFor(() => expect(reader.busy.value).toBe(false));
  expect(reader.verdict.value?.kind).toBe('sure');
  threshold.value = 0.95;
  expect(reader.verdict.value?.kind).toBe('unsure');
  threshold.value = 0.8;
});

test('an answer about a former subject is dropped', async () => {
  const { engine, calls } = handEngine();
  const reader = createReader(engine, options, threshold);
  reader.read(pixels());
  reader.turn();
  calls[0].resolve(said(3));
  await vi.waitFor(() => expect(reader.busy.value).toBe(false));
  expect(reader.classified.value).toBeNull();
});

test('a failure is told and leaves the last answer on screen', async () => {
  const { engine, calls } = handEngine();
  const reader = createReader(engine, options, threshold);
  reader.read(pixels());
  calls[0].resolve(said(5));
  await vi.waitFor(() => expect(reader.classified.value).not.toBeNull());
  reader.read(pixels());
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1].reject(new EngineError({ code: 'timeout', detail: '' }));
  await vi.waitFor(() => expect(reader.failure.value?.code).toBe('timeout'));
  expect(reader.classified.value?.reading.text).toBe('5');
});
