import sharp from 'sharp';
import type { Contender } from './contender.ts';
import { importPackage } from './packages.ts';

/** As much of `@gutenye/ocr-node` as is used. */
interface OcrPackage {
  readonly default: { create(): Promise<{ detect(file: Buffer): Promise<TextLine[]> }> };
}

interface TextLine {
  readonly text: string;
  /** Mean probability of its characters. */
  readonly mean: number;
}

/** PaddleOCR makes larger pictures so small for its detector; this package leaves it to who calls. */
const LONGEST_SIDE = 960;

/** PP-OCRv4, detector and recogniser, on ONNX Runtime for Node: native code on all cores. */
export async function ppOcr(): Promise<Contender> {
  const { default: Ocr } = await importPackage<OcrPackage>('@gutenye/ocr-node');
  const ocr = await Ocr.create();
  return {
    name: 'PP-OCRv4',
    async read(file) {
      const picture = await sharp(file)
        .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
        .png({ compressionLevel: 0 })
        .toBuffer();
      const lines = await ocr.detect(picture);
      const confidence = lines.reduce((least, { mean }) => Math.min(least, mean), 1);
      return {
        text: lines.map(({ text }) => text).join('\n'),
        confidence: lines.length > 0 ? confidence : 0,
      };
    },
    close: async () => {},
  };
}
