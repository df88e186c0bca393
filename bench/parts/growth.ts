import { OURS } from '../contenders/contender.ts';
import { readWithEffort } from '../contenders/ours.ts';
import { runBatch } from '../extensions/batch-page.ts';
import { drawPicture, drawPictures, KINDS, SIZES } from '../pictures/pictures.ts';
import { figureOf } from '../report/figure.ts';
import type { Row } from '../report/report.ts';
import type { Part } from './part.ts';

/** Whether time grows with the work and memory does not. */
export const growth: Part = {
  name: 'growth',
  about: 'many pictures in the batch of the extension; ever larger pictures',
  async run({ recognizer, browserPath, dist, progress, quick }) {
    const counts = quick ? [10, 100] : [10, 100, 1000, 10_000];
    const sizes = quick ? SIZES.slice(0, 3) : SIZES;
    const rounds = quick ? 2 : 5;
    const rows: Row[] = [];
    progress.begin('growth: drawing the pictures', sizes.length + 1);
    const small = await drawPicture(KINDS[0]);
    progress.step();
    const pictures = await drawPictures(sizes, progress.step);
    progress.begin(
      'growth: pictures in the batch',
      counts.reduce((sum, count) => sum + count, 0),
    );
    for (const count of counts) {
      const { seconds, megabytes } = await runBatch(
        browserPath,
        dist,
        small.file,
        count,
        progress.step,
      );
      rows.push({
        what: `${count.toLocaleString('en')} pictures of 28×28 in the batch`,
        unit: 's',
        figures: { [OURS]: figureOf([seconds]) },
        beside: `${((1000 * seconds) / count).toFixed(1)} ms a picture; the heaps of page and worker hold ${megabytes.toFixed(0)} MB`,
      });
    }
    progress.begin('growth: megapixels', pictures.length * (rounds + 1));
    for (const { name, file } of pictures) {
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const start = performance.now();
        await readWithEffort(recognizer, file);
        if (round > 0) times.push(performance.now() - start);
        progress.step();
      }
      const { decoding, gmac } = await readWithEffort(recognizer, file);
      rows.push({
        what: name,
        unit: 'ms',
        figures: { [OURS]: figureOf(times) },
        beside: `${decoding.toFixed(0)} ms of it decoding; ${gmac.toFixed(2)} GMAC`,
      });
    }
    return {
      title: 'Growth: more pictures, larger pictures',
      how: 'The batch is that of the built extension in the real browser, its heaps after the garbage was collected (the memory of WebAssembly is not in them; it is given back where it grows). Large pictures are read from their files, in Node.',
      columns: [OURS],
      rows,
      ratios: false,
      beside: 'what that is',
    };
  },
};
