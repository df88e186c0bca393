import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { loadMnist } from '../mnist.ts';
import type { Dataset } from '../samples.ts';
import { FAMILIES, heldOut, type Style } from './families.ts';
import { type Face, loadFaces } from './glyphs.ts';
import { type Typeface, typefacesOf } from './text/typefaces.ts';

/** What scenes are made of. */
export interface Assets {
  /** MNIST digits as 28×28 ink, 0…255, sorted by class. No test image is among them. */
  readonly mnist: readonly (readonly Uint8Array[])[];
  /** Faces with all ten digits. */
  readonly faces: Readonly<Record<Style, readonly Face[]>>;
  /** Faces with letters. */
  readonly letters: readonly Face[];
  /** Families that text with numbers is set in. */
  readonly typefaces: readonly Typeface[];
}

/**
 * MNIST's training images and the faces of `training/fonts`: those to train with, or those that are
 * held out of training (the last 5,000 images), with the few styles of which none is held out.
 */
export async function loadAssets(part: 'training' | 'heldOut' = 'training'): Promise<Assets> {
  const out = new Set(FAMILIES.filter(heldOut).map(({ name }) => name));
  const faces = (await loadFaces()).filter(({ name, style, digits }) => {
    const shared = style === 'segment' || style === 'pixel' || digits.length === 0;
    return shared || out.has(name.split(' ')[0]) === (part === 'heldOut');
  });
  const { training, validation } = loadMnist();
  return sortAssets(part === 'heldOut' ? validation : training, faces);
}

/** Sorts what was loaded so that scenes can pick from it. */
export function sortAssets({ ink, labels }: Dataset, faces: readonly Face[]): Assets {
  const size = FRAME_SIDE ** 2;
  const mnist = Array.from({ length: 10 }, () => [] as Uint8Array[]);
  for (const [i, label] of labels.entries()) {
    mnist[label].push(ink.subarray(i * size, (i + 1) * size));
  }
  const ofStyle = (style: Style) =>
    faces.filter((face) => face.style === style && face.digits.length === 10);
  return {
    mnist,
    faces: {
      print: ofStyle('print'),
      hand: ofStyle('hand'),
      display: ofStyle('display'),
      pixel: ofStyle('pixel'),
      segment: ofStyle('segment'),
    },
    letters: faces.filter(({ letters }) => letters.length > 0),
    typefaces: typefacesOf(faces),
  };
}
