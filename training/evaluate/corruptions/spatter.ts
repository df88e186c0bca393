import { paint } from '../../paint.ts';
import { normal } from '../../random.ts';
import { blur, type Corruption } from './grey.ts';

/** Liquid: how much there is on average, how much it varies, and where it is thick enough to stay. */
const LIQUID = { mean: 0.65, spread: 0.3, sigma: 1, threshold: 0.65 };
const DROP_SIGMA = 1.5;
/** Thinner edges of a drop are not seen. */
const DROP_EDGE = 0.8;
/** Brightness of mud. */
const MUD = 63 / 255;

/** Drops of mud. */
export const spatter: Corruption = (digit, random) => {
  const wet = new Float32Array(digit.length).map(
    () => LIQUID.mean + LIQUID.spread * normal(random),
  );
  const stays = blur(wet, LIQUID.sigma).map((depth) => (depth > LIQUID.threshold ? 1 : 0));
  const drops = blur(stays, DROP_SIGMA).map((cover) => (cover < DROP_EDGE ? 0 : cover));
  return paint((_x, _y, i) => digit[i] * (1 - drops[i]) + MUD * drops[i]);
};
