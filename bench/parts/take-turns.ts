/**
 * Lets everyone take turns, one after another and beginning with another one each round: what else
 * the machine does meanwhile disturbs all of them alike.
 *
 * @param enough asked after each round whether it may be the last.
 */
export async function takeTurns<T>(
  items: readonly T[],
  rounds: number,
  turn: (item: T, round: number) => Promise<void>,
  enough: (roundsDone: number) => boolean = () => false,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const first = round % items.length;
    for (const item of [...items.slice(first), ...items.slice(0, first)]) await turn(item, round);
    if (enough(round + 1)) return;
  }
}
