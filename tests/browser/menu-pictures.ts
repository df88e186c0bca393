import sharp, { type Sharp } from 'sharp';
import type { Pixels } from '../../src/recognizer/types.ts';
import { loadMnist } from '../../training/mnist.ts';

/** Side of a picture in pixels; a digit takes its middle half. */
const SIDE = 224;

const { test } = loadMnist();

/** The `nth` MNIST test digit with this label, black on white, as raw grey pixels of 28×28. */
function mnistDigit(label: number, nth: number): Uint8Array {
  const indices = [...test.labels.keys()].filter((i) => test.labels[i] === label);
  const at = indices[nth] * 784;
  return Uint8Array.from(test.ink.subarray(at, at + 784), (ink) => 255 - ink);
}

/** A sheet of white paper with one handwritten digit in the middle. */
function sheet(label: number, nth = 0): Sharp {
  const margin = SIDE / 4;
  return sharp(mnistDigit(label, nth), { raw: { width: 28, height: 28, channels: 1 } })
    .resize(SIDE / 2, SIDE / 2, { kernel: 'cubic' })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#fff' })
    .toColourspace('srgb');
}

export const digitPng = (label: number): Promise<Buffer> => sheet(label).png().toBuffer();

/** Sheets side by side: a number. */
export async function numberPng(...labels: number[]): Promise<Buffer> {
  const digits = await Promise.all(labels.map(digitPng));
  return sharp(digits, { join: { across: digits.length } })
    .png()
    .toBuffer();
}

/** The same sheet as pixels. */
export async function digitPixels(label: number): Promise<Pixels> {
  const { data, info } = await sheet(label)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A GIF of two frames that shows the same digit in both. */
export async function animatedGif(label: number): Promise<Buffer> {
  const frame = await digitPng(label);
  return sharp([frame, frame], { join: { animated: true } })
    .gif({ delay: [120, 120], loop: 0 })
    .toBuffer();
}

/** A seven as a drawing without a size of its own. */
export const SEVEN_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<rect width="100" height="100" fill="#fff"/>
<path d="M30 26H70L44 78" fill="none" stroke="#111" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;

/** A seven in the middle of the one page of a document. */
export const SEVEN_PDF = pdf(600, 400, '10 w 1 J 1 j 265 250 m 335 250 l 290 150 l S');

/** A document of one page on which `content` is drawn; readers find their way without its index. */
function pdf(width: number, height: number, content: string): string {
  return `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
trailer << /Root 1 0 R >>
%%EOF
`;
}

/** Paper with nothing on it. */
export const blankPng = (): Promise<Buffer> =>
  sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#f4f1ea' } })
    .png()
    .toBuffer();
