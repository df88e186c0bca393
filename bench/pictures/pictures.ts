import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';
import { inRoot } from '../../tooling/root.ts';
import { type Assets, loadAssets } from '../../training/compose/assets.ts';
import { type Drawn, drawDigit, drawPhoto, drawText } from './draw.ts';

/** A picture file and what a reader should find in it. */
export interface BenchPicture {
  readonly name: string;
  readonly file: string;
  /** Its digits in reading order; `''` where there is none. */
  readonly digits: string;
}

/** A picture that is drawn when it is wanted. */
interface Plan {
  readonly name: string;
  readonly format: 'png' | 'jpeg';
  draw(assets: Assets): Drawn;
  /** Width of the file where that is not the drawing's own. */
  readonly width?: number;
}

/** Larger ones are enlarged as pixels: the composer takes minutes for forty megapixels. */
const DRAWN_PIXELS = 1.3e6;

function digit(name: string, width: number, height: number): Plan {
  const scale = Math.min(1, Math.sqrt(DRAWN_PIXELS / (width * height)));
  return {
    name: `one digit, ${name}`,
    // As pictures of this size are stored.
    format: width * height < 500_000 ? 'png' : 'jpeg',
    draw: (assets) => drawDigit(assets, Math.round(scale * width), Math.round(scale * height)),
    width,
  };
}

/** Kinds of pictures that people have. */
export const KINDS = [
  digit('28×28', 28, 28),
  digit('256×256', 256, 256),
  digit('1 megapixel', 1155, 866),
  digit('12 megapixels', 4000, 3000),
  {
    name: 'screenshot of text, 1280×800',
    format: 'png',
    draw: (assets) => drawText(assets, 1280, 800, 0.15),
  },
  {
    name: 'the same without digits',
    format: 'png',
    draw: (assets) => drawText(assets, 1280, 800, 0),
  },
  {
    name: 'photo of a number, 3 megapixels',
    format: 'jpeg',
    draw: (assets) => drawPhoto(assets, 2000, 1500),
  },
] as const satisfies readonly Plan[];

/** The same digit in ever larger pictures, in megapixels. */
export const SIZES: readonly Plan[] = [0.1, 0.4, 1.3, 4, 12, 40].map((megapixels) => {
  const height = Math.round(Math.sqrt((megapixels * 1e6 * 3) / 4));
  return digit(`${megapixels} megapixels`, Math.round((height * 4) / 3), height);
});

let loading: Promise<Assets> | undefined;

/**
 * Draws pictures and writes them where the benchmark keeps what it makes.
 *
 * @param onDrawn called after each.
 */
export async function drawPictures(
  plans: readonly Plan[],
  onDrawn: () => void,
): Promise<BenchPicture[]> {
  const pictures: BenchPicture[] = [];
  for (const plan of plans) {
    pictures.push(await drawPicture(plan));
    onDrawn();
  }
  return pictures;
}

/** Draws one picture and writes it there. */
export async function drawPicture(plan: Plan): Promise<BenchPicture> {
  loading ??= loadAssets();
  const { name, format } = plan;
  const { pixels, digits } = plan.draw(await loading);
  const { data, width, height } = pixels;
  const file = await pictureFile(`${name}.${format}`);
  await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize(plan.width ?? width)
    .toFormat(format, format === 'jpeg' ? { quality: 85 } : {})
    .toFile(file);
  return { name, file, digits };
}

/** Path of a picture that the benchmark makes. */
export async function pictureFile(name: string): Promise<string> {
  const folder = inRoot('.cache', 'bench', 'pictures');
  await mkdir(folder, { recursive: true });
  return `${folder}/${name}`;
}
