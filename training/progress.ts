import { Presets, SingleBar } from 'cli-progress';

/** Shows how a training goes: a bar on a terminal, a line an epoch anywhere else. */
export interface Progress {
  /** A step is done. */
  step(done: number, loss: number, accuracy: number): void;
  /** A line that stays. */
  note(text: string): void;
  stop(): void;
}

/** How much of the shown loss and accuracy the last step makes up. */
const SMOOTHING = 0.02;

export function showProgress(firstStep: number, steps: number, framesPerStep: number): Progress {
  const bar = new SingleBar(
    {
      format:
        '{bar} {percentage} % · loss {loss} · {accuracy} % right · {rate} images/s · ETA {eta_formatted}',
      hideCursor: true,
      etaBuffer: 200,
    },
    Presets.shades_classic,
  );
  const begun = performance.now();
  let loss = Number.NaN;
  let accuracy = Number.NaN;
  let done = firstStep;
  const shown = () => {
    const seconds = (performance.now() - begun) / 1000;
    return {
      loss: loss.toFixed(4),
      accuracy: (100 * accuracy).toFixed(2),
      rate: (((done - firstStep) * framesPerStep) / seconds).toFixed(0),
    };
  };
  if (process.stdout.isTTY) bar.start(steps, firstStep, shown());
  return {
    step(step, lastLoss, lastAccuracy) {
      done = step;
      const share = Number.isNaN(loss) ? 1 : SMOOTHING;
      loss = share === 1 ? lastLoss : loss + share * (lastLoss - loss);
      accuracy = share === 1 ? lastAccuracy : accuracy + share * (lastAccuracy - accuracy);
      if (process.stdout.isTTY) bar.update(step, shown());
    },
    note(text) {
      if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
      const { rate } = shown();
      console.log(`step ${done}/${steps} · loss ${shown().loss} · ${rate} images/s · ${text}`);
    },
    stop: () => bar.stop(),
  };
}
