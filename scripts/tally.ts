/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that closes a test run. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

interface FileReport {
  readonly status?: string;
  readonly assertionResults?: readonly { readonly status?: string }[];
}

/**
 * Counts the tests in the report of Vitest's JSON reporter.
 * @param report the parsed file, or undefined where the run wrote none.
 * @param exitStatus of the run: a run that failed counts at least one failure, so that an error
 *   outside any test (a file that does not load, a set-up that throws) cannot pass for success.
 */
export function tallyOf(report: unknown, exitStatus: number | null): Tally {
  const files = (report as { testResults?: readonly FileReport[] } | undefined)?.testResults ?? [];
  let tally = NO_TESTS;
  for (const { status, assertionResults = [] } of files) {
    const count = (...wanted: string[]) =>
      assertionResults.filter((result) => wanted.includes(result.status ?? '')).length;
    const failed = count('failed');
    tally = addTallies(tally, {
      passed: count('passed'),
      failed: failed === 0 && status === 'failed' ? 1 : failed,
      skipped: count('pending', 'skipped', 'todo', 'disabled'),
    });
  }
  return exitStatus !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
