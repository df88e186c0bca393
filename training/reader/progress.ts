import type { ReaderLoss } from './loss.ts';

/** Seconds between two lines. */
const EVERY = 15;
const PARTS = ['centre', 'sides', 'symbol', 'small'] as const;
const SMOOTHING = 0.01;

/** Prints a line now and then: how far a training is, how fast, and the parts of its loss. */
export function showReaderProgress(batch: number) {
  const begun = performance.now();
  let printed = begun;
  let first: number | null = null;
  const smooth: Record<(typeof PARTS)[number], number> = {
    centre: 0,
    sides: 0,
    symbol: 0,
    small: 0,
  };
  let weight = 0;
  return (step: number, steps: number, loss: ReaderLoss): void => {
    first ??= step - 1;
    weight += SMOOTHING * (1 - weight);
    for (const part of PARTS) smooth[part] += SMOOTHING * (loss[part] - smooth[part]);
    const now = performance.now();
    if (now - printed < EVERY * 1000 && step < steps) return;
    printed = now;
    const rate = ((step - first) * batch) / ((now - begun) / 1000);
    const minutes = ((steps - step) * batch) / rate / 60;
    const parts = PARTS.map((part) => `${part} ${(smooth[part] / weight).toFixed(4)}`);
    console.log(
      `${step * batch}/${steps * batch} fields · ${parts.join(' · ')} · ${rate.toFixed(0)} fields/s · ${minutes.toFixed(0)} min left`,
    );
  };
}
