/**
 * Tells the first of many steps and the first in each further tenth from the others: as much as a
 * person wants to hear of them.
 */
export function everyTenth(): (done: number, total: number) => boolean {
  let last = -1;
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth === last) return false;
    last = tenth;
    return true;
  };
}
