import { createInterface } from 'node:readline/promises';

/** Whether a person sits at a terminal and can be asked. */
export interface Seat {
  readonly isTTY: boolean;
  readonly ci: boolean;
  /** Asks a question; gives the answer as it was typed. */
  readonly ask: (question: string) => Promise<string>;
}

/** The seat that this process has. */
const ownSeat: Seat = {
  isTTY: Boolean(process.stdin.isTTY && process.stderr.isTTY),
  ci: Boolean(process.env.CI),
  ask: async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await terminal.question(question);
    } finally {
      terminal.close();
    }
  },
};

/**
 * Whether packages of the system may be installed: a person who sits there is asked, and Enter says
 * yes; where none does, or `CI` is set, they may.
 */
export async function mayInstall(what: readonly string[], seat: Seat = ownSeat): Promise<boolean> {
  if (!seat.isTTY || seat.ci) return true;
  const answer = await seat.ask(`Install ${what.join(', ')} with apt-get? [Y/n] `);
  return !/^\s*n/i.test(answer);
}
