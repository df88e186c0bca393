/** Work of which only the newest input matters, done one at a time. */
export interface LatestWins<Input> {
  /** Lets the work under way end first; of the inputs that wait only the newest is kept. */
  later(input: Input): void;
  /** Ends the work under way and begins at once. */
  now(input: Input): void;
  /** Ends the work under way; nothing waits any more. */
  stop(): void;
}

/** `work` is told by its signal when nobody waits for it any more; it must not reject. */
export function latestWins<Input>(
  work: (input: Input, signal: AbortSignal) => Promise<void>,
): LatestWins<Input> {
  let running: AbortController | null = null;
  let waiting: { readonly input: Input } | null = null;

  async function run(input: Input): Promise<void> {
    const mine = new AbortController();
    running = mine;
    await work(input, mine.signal);
    if (running !== mine) return;
    running = null;
    const next = waiting;
    waiting = null;
    if (next) void run(next.input);
  }

  function stop(): void {
    running?.abort();
    running = null;
    waiting = null;
  }

  return {
    later(input) {
      if (running) waiting = { input };
      else void run(input);
    },
    now(input) {
      stop();
      void run(input);
    },
    stop,
  };
}
