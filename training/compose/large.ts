import { edgeColour } from '../../src/recognizer/pyramid/edge-colour.ts';
import { createPyramid } from '../../src/recognizer/pyramid/pyramid.ts';
import type { Pixels } from '../../src/recognizer/types.ts';
import { between, normal, type Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { chance, wholeBetween } from './distributions.ts';
import { composeScene, enlargeMarks, type Scene } from './scene.ts';

/** What a picture shows, whatever its size. */
export type ComposedPicture = Pick<Scene, 'kind' | 'pixels' | 'characters' | 'unclear'>;

/** Share of pictures with many more pixels than what they show needs, as photographs have. */
const LARGE_SHARE = 0.25;
const MOST_ENLARGED = 7;
/** Longest side of a large picture, in pixels. */
const LONGEST = 1_200;
/** The grain that photographs show from near, at most: standard deviation, of 255. */
const GRAIN = 9;

/** A scene of any kind as small as it is composed, or as large as photographs of it are. */
export function composePicture(random: Random, assets: Assets): ComposedPicture {
  const scene = composeScene(random, assets);
  const { width, height } = scene.pixels;
  const most = Math.min(MOST_ENLARGED, Math.floor(LONGEST / Math.max(width, height)));
  if (!chance(random, LARGE_SHARE) || most < 2) return scene;
  const factor = wholeBetween(random, 2, most);
  return {
    kind: scene.kind,
    pixels: enlargePixels(random, scene.pixels, factor),
    ...enlargeMarks(scene, factor),
  };
}

/** Smoothly, with grain; what was transparent becomes opaque. */
function enlargePixels(random: Random, pixels: Pixels, factor: number): Pixels {
  const pyramid = createPyramid(pixels);
  const [width, height] = [pixels.width * factor, pixels.height * factor];
  const view = { width, height, scale: factor, left: 0, top: 0 };
  const rgb = pyramid.view(view, edgeColour(pyramid.picture)).data;
  const sigma = between(random, 0, GRAIN);
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const grain = sigma * normal(random);
    for (let c = 0; c < 3; c++) data[to + c] = rgb[from + c] + grain;
  }
  return { width, height, data };
}
