import { Presets, SingleBar } from 'cli-progress';

/** Shows on standard error how far an evaluation is. */
export interface Progress {
  /** What is being done now. */
  begin(title: string): void;
  /** So many pictures more have been read. */
  advance(pictures: number): void;
  stop(): void;
}

/** A bar on a terminal, a line a set anywhere else. */
export function showProgress(total: number): Progress {
  if (!process.stderr.isTTY) {
    return { begin: (title) => console.error(title), advance: () => {}, stop: () => {} };
  }
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} % · {value}/{total} pictures · ETA {eta_formatted} · {title}',
      stream: process.stderr,
      hideCursor: true,
      etaBuffer: 500,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { title: '' });
  return {
    begin: (title) => bar.update({ title }),
    advance: (pictures) => bar.increment(pictures),
    stop: () => bar.stop(),
  };
}
