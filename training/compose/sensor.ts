import { below, type Random } from '../random.ts';
import { chance, pick } from './distributions.ts';
import { softNoise, TILE, tileIndex, whiteNoise } from './noise.ts';

/** The grain of a sensor; `sigma`: its standard deviation, of 255. */
export function addNoise(
  random: Random,
  planes: readonly Float32Array[],
  width: number,
  height: number,
  sigma: number,
): void {
  const tile = chance(random, 0.7) ? whiteNoise : softNoise;
  const coloured = chance(random, 0.4);
  let [x0, y0] = [below(random, TILE), below(random, TILE)];
  const flip = pick(random, [-1, 1]) * sigma;
  for (const plane of planes) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++)
        plane[y * width + x] += flip * tile[tileIndex(x0 + x, y0 + y)];
    }
    if (coloured) [x0, y0] = [x0 + 87, y0 + 141];
  }
}

/** Salt and pepper: broken cells of a sensor, bad lines. */
export function addImpulses(random: Random, planes: readonly Float32Array[], share: number): void {
  for (let i = 0; i < planes[0].length; i++) {
    if (!chance(random, share)) continue;
    const value = chance(random, 0.5) ? 255 : 0;
    for (const plane of planes) plane[i] = value;
  }
}
