import type { Contender } from '../contenders/contender.ts';
import { ours } from '../contenders/ours.ts';
import { ppOcr } from '../contenders/pp-ocr.ts';
import { tesseract } from '../contenders/tesseract.ts';
import { usualWayInBrowser } from '../contenders/usual-way.ts';
import { trainTutorialNetwork } from '../extensions/tutorial-network.ts';
import { demoSet, folderSet, type LabelledSet, mnistSet } from '../pictures/labelled.ts';
import type { Row } from '../report/report.ts';
import { digitsOf } from './digits.ts';
import type { Part } from './part.ts';

/** What somebody read in a picture, beside what stands there. */
interface Outcome {
  readonly wanted: string;
  readonly read: string;
  readonly confidence: number;
}

/** From here on a reader is sure. */
const SURE = 0.9;

/** How often what is read is what stands there. */
export const accuracy: Part = {
  name: 'accuracy',
  about:
    'MNIST, the demo pictures and your own (--pictures): read exactly, left unread, sure but wrong',
  async run({ recognizer, browserPath, progress, quick, pictures }) {
    await trainTutorialNetwork(progress);
    const most = quick ? 10 : 300;
    progress.begin('accuracy: preparing pictures', 2 + pictures.length);
    const sets: LabelledSet[] = [];
    for (const make of [
      () => mnistSet(quick ? 20 : 300),
      demoSet,
      ...pictures.map((folder) => () => folderSet(folder, most)),
    ]) {
      sets.push(await make());
      progress.step();
    }
    const contenders: readonly Contender[] = [
      ours(recognizer),
      await usualWayInBrowser(browserPath),
      await tesseract(),
      await ppOcr(),
    ];
    const rows: Row[] = [];
    try {
      const total = sets.reduce((sum, { pictures }) => sum + pictures.length, 0);
      progress.begin('accuracy', total * contenders.length);
      for (const { name, hint, pictures } of sets) {
        const outcomes = new Map<string, Outcome[]>();
        for (const { file, digits } of pictures) {
          for (const contender of contenders) {
            const { text, confidence } = await contender.read(file, hint);
            const outcome = { wanted: digits, read: digitsOf(text), confidence };
            outcomes.set(contender.name, [...(outcomes.get(contender.name) ?? []), outcome]);
            progress.step();
          }
        }
        rows.push(...rowsOf(name, outcomes));
      }
    } finally {
      for (const contender of contenders) await contender.close();
    }
    return {
      title: 'Accuracy: is what is read what stands there?',
      how: `The same files for all; only digits count. *Sure* is a confidence of ${100 * SURE} % or more. Tesseract.js is told of the MNIST digits that each is one; nobody else is told anything. The usual way always answers one digit.`,
      columns: contenders.map(({ name }) => name),
      rows,
      ratios: false,
    };
  },
};

function rowsOf(name: string, outcomes: ReadonlyMap<string, readonly Outcome[]>): Row[] {
  const row = (
    what: string,
    counts: (outcome: Outcome) => boolean,
    among: (outcome: Outcome) => boolean,
  ): Row[] => {
    const shares = [...outcomes].map(([contender, all]) => {
      const chosen = all.filter(among);
      return [
        contender,
        (100 * chosen.filter(counts).length) / chosen.length,
        chosen.length,
      ] as const;
    });
    const count = shares[0]?.[2] ?? 0;
    if (count === 0) return [];
    return [
      {
        what: `${name}: ${what} of ${count}`,
        unit: '%',
        figures: Object.fromEntries(
          shares.map(([contender, share]) => [contender, { median: share }]),
        ),
      },
    ];
  };
  const isRight = ({ wanted, read }: Outcome) => wanted === read;
  const hasDigits = ({ wanted }: Outcome) => wanted !== '';
  return [
    ...row('read exactly', isRight, hasDigits),
    ...row('without digits, left unread', isRight, (outcome) => !hasDigits(outcome)),
    ...row(
      'sure but wrong',
      (outcome) => !isRight(outcome) && outcome.read !== '' && outcome.confidence >= SURE,
      () => true,
    ),
  ];
}
