import { inkAround } from '../../src/recognizer/frame/ink.ts';
import { isolate } from '../../src/recognizer/frame/isolate.ts';
import { normalize } from '../../src/recognizer/frame/normalize.ts';
import { createPyramid } from '../../src/recognizer/pyramid/pyramid.ts';
import { isDigit, isSign, symbolOf } from '../../src/recognizer/reader/alphabet.ts';
import type { Box } from '../../src/recognizer/types.ts';
import { NO_DIGIT } from '../loss.ts';
import type { Random } from '../random.ts';
import { jitter, shuffled } from './distributions.ts';
import { AMBIGUOUS } from './families.ts';
import type { Scene } from './scene.ts';

/** A frame as the recognizer cuts it out, and what it shows. */
export interface LabelledFrame {
  readonly frame: Float32Array;
  /** 0…9, or {@link NO_DIGIT}. */
  readonly label: number;
}

/** How far the reader's sides are off, as a share of a box's longer side. */
const OFF = 0.03;
/** Characters lower than this, in pixels, show nothing. */
const LOWEST = 6;
/** So many frames are kept of a scene: a page has hundreds. */
const MOST = 6;

/** The frames of a scene's characters, their boxes a little off as the reader's are. */
export function framesOf(random: Random, { pixels, characters }: Scene): LabelledFrame[] {
  const pyramid = createPyramid(pixels);
  const usable = characters.filter(({ char, box, clear }) => {
    const symbol = symbolOf(char);
    if (!clear || box.height < LOWEST || isSign(symbol)) return false;
    return isDigit(symbol) || !AMBIGUOUS.has(char);
  });
  return shuffled(random, usable)
    .slice(0, MOST)
    .map(({ char, box }) => {
      const symbol = symbolOf(char);
      const ink = isolate(inkAround(pyramid, nearly(random, box)));
      return { frame: normalize(ink), label: isDigit(symbol) ? symbol : NO_DIGIT };
    });
}

function nearly(random: Random, { x, y, width, height }: Box): Box {
  const off = () => jitter(random, OFF * Math.max(width, height));
  const [left, top, right, bottom] = [x + off(), y + off(), x + width + off(), y + height + off()];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
