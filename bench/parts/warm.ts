import type { Contender } from '../contenders/contender.ts';
import { onnxruntimeWeb } from '../contenders/onnxruntime-web.ts';
import { type Effort, ours, readWithEffort } from '../contenders/ours.ts';
import { ppOcr } from '../contenders/pp-ocr.ts';
import { tesseract } from '../contenders/tesseract.ts';
import { drawPictures, KINDS } from '../pictures/pictures.ts';
import { figureOf, medianOf } from '../report/figure.ts';
import type { Row } from '../report/report.ts';
import { digitsOf, shareRead } from './digits.ts';
import type { Part } from './part.ts';
import { takeTurns } from './take-turns.ts';

/** A kind of picture is given so many milliseconds, if that is enough for … */
const TIME = 25_000;
/** … so many rounds. */
const FEWEST = 3;

/** From a picture file to its reading, everything loaded and warm. */
export const warm: Part = {
  name: 'warm',
  about: 'from a picture file to its reading, everything loaded and warm',
  async run({ recognizer, progress, quick }) {
    const rounds = quick ? 1 : 7;
    progress.begin('warm: drawing the pictures', KINDS.length);
    const pictures = await drawPictures(KINDS, progress.step);
    const contenders: readonly Contender[] = [
      ours(recognizer),
      await onnxruntimeWeb(recognizer),
      await tesseract(),
      await ppOcr(),
    ];
    const rows: Row[] = [];
    try {
      progress.begin('warm', pictures.length * contenders.length * (rounds + 1));
      for (const { name, file, digits } of pictures) {
        const times = new Map<Contender, number[]>(contenders.map((one) => [one, []]));
        const right = new Map<Contender, number>();
        const begun = performance.now();
        await takeTurns(
          contenders,
          rounds + 1,
          async (contender, round) => {
            const start = performance.now();
            const { text } = await contender.read(file);
            // The first round is not counted: it compiles and allocates.
            if (round > 0) times.get(contender)?.push(performance.now() - start);
            right.set(contender, shareRead(digitsOf(text), digits));
            progress.step();
          },
          (done) => done > FEWEST && performance.now() - begun > TIME,
        );
        const efforts: Effort[] = [];
        for (let k = 0; k < rounds; k++) efforts.push(await readWithEffort(recognizer, file));
        rows.push({
          what: name,
          unit: 'ms',
          figures: Object.fromEntries(
            contenders.map((one) => [one.name, figureOf(times.get(one) ?? [], right.get(one))]),
          ),
          beside: effortText(efforts),
        });
      }
    } finally {
      for (const contender of contenders) await contender.close();
    }
    return {
      title: 'Warm: from a picture file to its reading',
      how: `Median of ${quick ? rounds : `${FEWEST} to ${rounds}`}, in Node. Ours, Tesseract.js and onnxruntime-web are WebAssembly on one thread; PP-OCRv4 is native code on all cores. The column of onnxruntime-web is our recognizer with its networks run by that. *Read* is the share of the digits that were read, those too many counted against it.`,
      columns: contenders.map(({ name }) => name),
      rows,
      ratios: true,
      beside: 'what ours does in that time',
    };
  },
};

function effortText(efforts: readonly Effort[]): string {
  const of = (what: Exclude<keyof Effort, 'reading'>, decimals: number) =>
    medianOf(efforts.map((effort) => effort[what])).toFixed(decimals);
  return `${of('decoding', 1)} ms decoding, ${of('networks', 1)} ms networks, ${of('rest', 1)} ms the rest; ${of('views', 0)} views, ${of('frames', 0)} frames, ${of('gmac', 2)} GMAC`;
}
