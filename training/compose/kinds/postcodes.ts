import { between } from '../../random.ts';
import { scanner } from '../camera.ts';
import { inkOnPaper } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, wholeBetween } from '../distributions.ts';
import { tilt } from '../lens.ts';
import { setLine, writeLine } from '../line.ts';
import { HANDWRITTEN } from '../mixtures.ts';
import { randomEntries } from '../number-line.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { Sheet } from '../sheet.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** Post codes and sums on envelopes and cheques: quick, touching, cut from a scan. */
export const postcode: Composer = (random, assets) => {
  const writer = createWriter(random, assets, HANDWRITTEN);
  const whole = chance(random, 0.7);
  const length = whole ? wholeBetween(random, 2, 7) : 3;
  const gap = between(random, -0.1, 0.25);
  const variation = writingVariationOf(random, writer);
  const entries = randomEntries(random, length, whole ? 0.3 : 0);
  const line = setLine(random, writer, entries, { gap, uneven: 0.06 }, variation);
  if (line.items.length < 2) return postcode(random, assets);
  const height = logBetween(random, 12, 44);
  const margin = height * between(random, 0.03, 0.4);
  // A single digit of the code keeps slices of its neighbours.
  const middle = line.items[1];
  const from = whole ? 0 : Math.max(0, middle.x - 0.12);
  const to = whole ? line.wide : middle.x + middle.wide + 0.12;
  const side = whole ? margin : 0;
  const sheet = new Sheet(height * (to - from) + 2 * side, height + 2 * margin);
  const { paper, ink, contrast } = inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.4)) tilt(random, sheet, 6);
  const pen = randomPen(random, ink, writer.kind);
  writeLine(sheet, line, { x: side - height * from, y: margin, height }, pen);
  const camera = scanner(random, height, contrast);
  return { sheet, camera: { ...camera, binary: chance(random, 0.35) } };
};
