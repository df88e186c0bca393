import { type Assets, sortAssets } from '../../../../../training/compose/assets.ts';
import type { Style } from '../../../../../training/compose/families.ts';
import {
  type Face,
  FIELD_GAIN,
  FIELD_ZERO,
  type Glyph,
} from '../../../../../training/compose/glyphs.ts';

/** Small assets without fonts or MNIST: glyphs are upright bars, images are discs. */
export function fakeAssets(): Assets {
  const ink = new Uint8Array(10 * 784);
  for (let i = 0; i < ink.length; i++) {
    const p = i % 784;
    ink[i] = Math.hypot((p % 28) - 14, Math.floor(p / 28) - 14) < 9 ? 255 : 0;
  }
  const styles: Style[] = ['print', 'hand', 'display', 'pixel', 'segment'];
  const foreign = { ...face('print'), digits: [] };
  const labels = Int8Array.from({ length: 10 }, (_, digit) => digit);
  return sortAssets({ ink, labels }, [...styles.map(face), foreign]);
}

function face(style: Style): Face {
  const letters = [...LETTERS].map(bar);
  return { name: style, style, space: 0.4, digits: [...'0123456789'].map(bar), letters };
}

const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:;/-()\'"!?_|[]×÷°–—+=%&@#*$€£<>';

/** A bar 8 wide and 24 high in a field with a margin of 4. */
function bar(char: string): Glyph {
  const [width, height] = [16, 32];
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = (i % width) + 0.5;
    const y = Math.floor(i / width) + 0.5;
    const inside = Math.min(x - 4, 12 - x, y - 4, 28 - y);
    return Math.max(0, Math.min(255, FIELD_ZERO + FIELD_GAIN * inside));
  });
  const place = { left: 4, top: 4, wide: 8, tall: 24, rise: 1, drop: 0 };
  return { char, width, height, ...place, bearing: 0.1, advance: 0.53, stem: 4, data };
}
