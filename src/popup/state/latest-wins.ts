/**
 * Runs `work` one at a time. While one runs only the newest input waits; older ones are dropped.
 * `work` must not reject.
 */
export function latestWins<Input>(work: (input: Input) => Promise<void>): (input: Input) => void {
  let running = false;
  let waiting: { input: Input } | null = null;
  return async (input) => {
    waiting = { input };
    if (running) return;
    running = true;
    while (waiting) {
      const next: { input: Input } = waiting;
      waiting = null;
      await work(next.input);
    }
    running = false;
  };
}
