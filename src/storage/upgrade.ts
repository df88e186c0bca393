/** Brings what one version stored to what the next one stores. */
export type Step = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Brings stored values up to date. They carry a `version`, 1 for the first; `steps[0]` leads from
 * version 1 to version 2, and so on. What carries no version, or one from the future, is passed on
 * as it is: whoever parses it keeps what can be understood.
 */
export function upgrade(stored: unknown, steps: readonly Step[]): unknown {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return stored;
  const { version } = stored;
  if (!Number.isInteger(version) || Number(version) < 1) return stored;
  return steps
    .slice(Number(version) - 1)
    .reduce<Record<string, unknown>>((values, step) => step(values), { ...stored });
}
