import { edgeColour } from '../../src/recognizer/pyramid/edge-colour.ts';
import { WHOLE } from '../../src/recognizer/pyramid/levels.ts';
import { createPyramid } from '../../src/recognizer/pyramid/pyramid.ts';
import type { View } from '../../src/recognizer/pyramid/resample.ts';
import { symbolOf } from '../../src/recognizer/reader/alphabet.ts';
import { chance, logBetween, pick } from '../compose/distributions.ts';
import type { Scene } from '../compose/scene.ts';
import { between, normal, type Random } from '../random.ts';
import { FIELD } from './architecture.ts';
import type { Placed } from './targets.ts';

/** A square part of a scene as a level of the pyramid shows it. */
export interface Field {
  /** FIELD × FIELD × 3 values, 0…255. */
  readonly rgb: Uint8Array;
  readonly characters: readonly Placed[];
}

/** How often a scene is seen whole: where something in it can be read then, and where nothing. */
const WHOLE_SHARE = 0.5;
const WHOLE_UNREADABLE_SHARE = 0.12;
/** How often a part is seen from so near that its characters are mere strokes. */
const TOO_NEAR_SHARE = 0.1;
/** The grain that shows then, at most: standard deviation, of 255. */
const GRAIN = 9;
/** A scene whose characters are all smaller than this, in pixels of the field, shows nothing to read. */
const READABLE = 8;
/** A closer look at a scene goes so far beyond its edge at most, in pixels of the field. */
const BEYOND = 20;
/** A level of the pyramid enlarges hardly more than this. */
const MOST_ENLARGED = 2.2;

/** Takes a field from a scene: the whole of it as the second level shows it, or a closer look. */
export function fieldOf(random: Random, scene: Scene): Field {
  const { width, height } = scene.pixels;
  const longest = Math.max(width, height);
  const readable = scene.characters.some(({ size }) => (size * WHOLE) / longest >= READABLE);
  const whole =
    scene.characters.length === 0 ||
    chance(random, readable ? WHOLE_SHARE : WHOLE_UNREADABLE_SHARE);
  const tooNear = !whole && chance(random, TOO_NEAR_SHARE);
  const view = whole
    ? aroundAll(random, width, height, (WHOLE / longest) * between(random, 0.8, 1.12))
    : tooNear
      ? near(random, scene, logBetween(random, 80, 320))
      : closer(random, scene);
  const pyramid = createPyramid(scene.pixels);
  const { data } = pyramid.view(view, edgeColour(pyramid.picture));
  const characters = scene.characters.flatMap(({ char, box, size, clear }): Placed[] => {
    const placed = {
      x: view.left + view.scale * box.x,
      y: view.top + view.scale * box.y,
      width: view.scale * box.width,
      height: view.scale * box.height,
    };
    const seen = visibleShare(placed);
    if (seen < 0.3) return [];
    return [
      {
        symbol: symbolOf(char),
        box: placed,
        size: view.scale * size,
        clear: clear && seen > 0.93,
      },
    ];
  });
  if (tooNear) addGrain(random, data, between(random, 0, GRAIN));
  const rgb = Uint8Array.from(data, (value) => Math.min(255, Math.max(0, Math.round(value))));
  return { rgb, characters };
}

function visibleShare({ x, y, width, height }: Placed['box']): number {
  const across = Math.min(FIELD, x + width) - Math.max(0, x);
  const down = Math.min(FIELD, y + height) - Math.max(0, y);
  return (Math.max(0, across) * Math.max(0, down)) / Math.max(1e-6, width * height);
}

function aroundAll(random: Random, width: number, height: number, scale: number): View {
  const room = (length: number) => FIELD - scale * length;
  const at = (length: number) => room(length) * Math.min(0.9, Math.max(0.1, between(random, 0, 1)));
  return { width: FIELD, height: FIELD, scale, left: at(width), top: at(height) };
}

/** So near that some character has a size that can be read, somewhere in the field. */
function closer(random: Random, scene: Scene): View {
  const wanted = chance(random, 0.6) ? logBetween(random, 8, 30) : logBetween(random, 20, 80);
  const { width, height } = scene.pixels;
  return near(random, scene, wanted, Math.max(MOST_ENLARGED, WHOLE / Math.max(width, height)));
}

/** So near that some character is `wanted` pixels large, somewhere in the field. */
function near(
  random: Random,
  { pixels, characters }: Scene,
  wanted: number,
  most = Infinity,
): View {
  const { box, size } = pick(random, characters);
  const scale = Math.min(most, wanted / size);
  const start = (from: number, length: number, whole: number) => {
    const at = between(random, 0.08, 0.92) * FIELD - scale * (from + length / 2);
    // Nothing is learned from what lies beyond the picture; a field full of it is wasted.
    const [least, last] = [FIELD - BEYOND - scale * whole, BEYOND].sort((a, b) => a - b);
    return Math.min(last, Math.max(least, at));
  };
  return {
    width: FIELD,
    height: FIELD,
    scale,
    left: start(box.x, box.width, pixels.width),
    top: start(box.y, box.height, pixels.height),
  };
}

/** What large photographs show from near, and scenes are too small to show. */
function addGrain(random: Random, data: Float32Array, sigma: number): void {
  for (let i = 0; i < data.length; i += 3) {
    const grain = sigma * normal(random);
    for (let c = 0; c < 3; c++) data[i + c] += grain;
  }
}
