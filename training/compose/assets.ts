import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { loadMnist } from '../mnist.ts';
import type { Dataset } from '../samples.ts';
import { type Part, partOf, type Style } from './families.ts';
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
 * MNIST's training images and the faces of `training/fonts` for one purpose; no image and hardly a
 * face serves two. Of the images the last 5,000 are held out of training, every other one to measure.
 */
export async function loadAssets(part: Part = 'training'): Promise<Assets> {
  const faces = (await loadFaces()).filter(({ name, style, digits }) => {
    const own = partOf({ name: name.split(' ')[0], style, digits: digits.length > 0 });
    return own === 'all' || own === part;
  });
  const { training, validation } = loadMnist();
  if (part === 'training') return sortAssets(training, faces);
  return sortAssets(everyOther(validation, part === 'validation' ? 0 : 1), faces);
}

/** The images `first`, `first` + 2, … of a set. */
function everyOther({ ink, labels }: Dataset, first: 0 | 1): Dataset {
  const size = FRAME_SIDE ** 2;
  const kept = [...labels.keys()].filter((i) => i % 2 === first);
  return {
    ink: Buffer.concat(kept.map((i) => ink.subarray(i * size, (i + 1) * size))),
    labels: Int8Array.from(kept, (i) => labels[i]),
  };
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
