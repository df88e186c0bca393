import { OURS } from '../contenders/contender.ts';
import { pixelsOf } from '../contenders/ours.ts';
import { onnxruntimeWebExtension } from '../extensions/onnxruntime-web.ts';
import { messageOf, type RunningExtension, runExtension } from '../extensions/running.ts';
import { trainTutorialNetwork } from '../extensions/tutorial-network.ts';
import { usualWay } from '../extensions/usual-way.ts';
import { drawPicture, KINDS } from '../pictures/pictures.ts';
import { figureOf } from '../report/figure.ts';
import type { Part } from './part.ts';
import { takeTurns } from './take-turns.ts';

interface Measured {
  readonly name: string;
  readonly extension: RunningExtension;
  readonly asleep: number[];
  readonly awake: number[];
}

/** How long the service worker of an extension takes to answer in the real browser. */
export const cold: Part = {
  name: 'cold',
  about: 'from a message to a sleeping service worker to the reading, in the real browser',
  async run({ browserPath, dist, progress, quick }) {
    const rounds = quick ? 3 : 20;
    await trainTutorialNetwork(progress);
    const { file } = await drawPicture(KINDS[1]);
    const message = messageOf(await pixelsOf(file));
    const folders = {
      [OURS]: dist,
      'the usual way': usualWay(),
      'onnxruntime-web': onnxruntimeWebExtension(),
    };
    const measured: Measured[] = [];
    let backend = '';
    try {
      for (const [name, folder] of Object.entries(folders)) {
        const extension = await runExtension(browserPath, folder);
        measured.push({ name, extension, asleep: [], awake: [] });
        const { answer } = await extension.ask(message);
        if (name === 'the usual way') backend = String((answer as { backend?: unknown }).backend);
      }
      progress.begin('cold', rounds * measured.length);
      await takeTurns(measured, rounds, async ({ extension, asleep, awake }) => {
        await extension.killWorker();
        asleep.push((await extension.ask(message)).ms);
        awake.push((await extension.ask(message)).ms);
        progress.step();
      });
    } finally {
      for (const { extension } of measured) await extension.close();
    }
    const row = (what: string, times: 'asleep' | 'awake') => ({
      what,
      unit: 'ms' as const,
      figures: Object.fromEntries(measured.map((one) => [one.name, figureOf(one[times])])),
    });
    return {
      title: 'Cold start: the worker asleep → a message → the reading',
      how: `Median of ${rounds}, each extension in a browser of its own. The usual way is the whole of TensorFlow.js, here on its ${backend} backend, \`loadLayersModel\` and the network of its MNIST tutorial, which answers for the whole picture; onnxruntime-web runs our own networks once, ours finds and reads the digits.`,
      columns: measured.map(({ name }) => name),
      rows: [row('asleep → reading', 'asleep'), row('awake → reading', 'awake')],
      ratios: true,
    };
  },
};
