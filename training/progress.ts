import { Presets, SingleBar } from 'cli-progress';

/** Shows how a training goes: a bar on a terminal, now and then a line anywhere else. */
export interface Progress {
  /** A step is done. */
  step(done: number, loss: number, accuracy: number): void;
  /** A line that stays. */
  note(text: string): void;
  stop(): void;
}

/** How much of the shown loss and accuracy the last step makes up. */
const SMOOTHING = 0.02;

const FIGURES = 'loss {loss} · {accuracy} % right · {rate} images/s';

/** Milliseconds between lines where there is no terminal to draw a bar on. */
const LINE_EVERY = 20_000;

export function showProgress(firstStep: number, steps: number, framesPerStep: number): Progress {
  const terminal = process.stdout.isTTY === true;
  const bar = new SingleBar(
    { format: `{bar} {percentage} % · ${FIGURES} · ETA {eta_formatted}`, etaBuffer: 200 },
    Presets.shades_classic,
  );
  const begun = performance.now();
  let printed = begun;
  let loss: number | null = null;
  let accuracy = 0;
  let done = firstStep;
  const figures = () => {
    const seconds = (performance.now() - begun) / 1000;
    const rate = ((done - firstStep) * framesPerStep) / seconds;
    return {
      loss: (loss ?? 0).toFixed(4),
      accuracy: (100 * accuracy).toFixed(2),
      rate: rate.toFixed(0),
      minutes: (((steps - done) * framesPerStep) / rate / 60).toFixed(1),
    };
  };
  const line = (text: string) => {
    const { loss, accuracy, rate } = figures();
    if (terminal) process.stdout.write('\r\x1b[K');
    console.log(
      `step ${done}/${steps} · loss ${loss} · ${accuracy} % right · ${rate} images/s · ${text}`,
    );
    printed = performance.now();
  };
  if (terminal) bar.start(steps, firstStep, figures());
  return {
    step(step, lastLoss, lastAccuracy) {
      done = step;
      const share = loss === null ? 1 : SMOOTHING;
      loss = (loss ?? 0) + share * (lastLoss - (loss ?? 0));
      accuracy += share * (lastAccuracy - accuracy);
      if (terminal) bar.update(step, figures());
      else if (performance.now() - printed > LINE_EVERY) line(`${figures().minutes} min left`);
    },
    note: line,
    stop: () => bar.stop(),
  };
}
