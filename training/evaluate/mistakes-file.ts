import { isRight } from './outcome.ts';
import type { ReadRow } from './run.ts';

const HEAD = ['set', 'picture', 'shown', 'read', 'confidence', 'failure'];

/** All mistakes as tab-separated lines under a head. */
export function mistakesFile(rows: readonly ReadRow[]): string {
  const lines = rows.flatMap(({ row, outcomes }) =>
    outcomes
      .filter((outcome) => !isRight(outcome))
      .map(({ name, label, text, confidence, failure = '' }) => [
        row.name,
        name,
        label || 'none',
        text.replaceAll('\n', '/') || 'none',
        confidence.toFixed(4),
        failure.replaceAll(/\s+/g, ' '),
      ]),
  );
  return [HEAD, ...lines].map((line) => `${line.join('\t')}\n`).join('');
}
