import { Presets, SingleBar } from 'cli-progress';

/** Shows on standard error how far the benchmark is. */
export interface Progress {
  /** What is being done now, in so many steps; ends what was done before. */
  begin(title: string, steps: number): void;
  step(): void;
  end(): void;
}

/** Milliseconds between lines where there is no terminal to draw a bar on. */
const LINE_EVERY = 20_000;

/** A bar on a terminal, now and then a line anywhere else. */
export function showProgress(): Progress {
  const terminal = process.stderr.isTTY === true;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} % · {title} · ETA {eta_formatted}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let [title, steps, done, begun, printed] = ['', 0, 0, 0, 0];
  const end = () => {
    if (title === '') return;
    if (terminal) bar.stop();
    console.error(`${title}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    title = '';
  };
  return {
    begin(next, count) {
      end();
      [title, steps, done] = [next, count, 0];
      begun = printed = performance.now();
      if (terminal) bar.start(count, 0, { title });
    },
    step() {
      done++;
      if (terminal) return bar.update(done, { title });
      const now = performance.now();
      if (now - printed < LINE_EVERY) return;
      printed = now;
      const left = ((now - begun) / done) * (steps - done);
      console.error(`${title}: ${done} of ${steps}, ${(left / 1000).toFixed(0)} s left`);
    },
    end,
  };
}
