import { matMul, profile, randomUniform, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { OURS } from '../contenders/contender.ts';
import { type Call, macsOf, type Recognizer } from '../contenders/networks.ts';
import { openOnnxNetworks } from '../contenders/onnxruntime-web.ts';
import { figureOf } from '../report/figure.ts';
import type { Row } from '../report/report.ts';
import type { Part } from './part.ts';
import { takeTurns } from './take-turns.ts';

const LARGEST = 'matrix product';

/** What the networks are asked in a picture: the whole of it, a full tile, one frame, a page's frames. */
const QUESTIONS: readonly { readonly what: string; readonly call: Omit<Call, 'input'> }[] = [
  { what: 'reader, 128×128', call: { network: 'reader', shape: [1, 128, 128, 3] } },
  { what: 'reader, 512×512', call: { network: 'reader', shape: [1, 512, 512, 3] } },
  { what: 'CNN, one frame', call: { network: 'cnn', shape: [1, 28, 28, 1] } },
  { what: 'CNN, 128 frames', call: { network: 'cnn', shape: [128, 28, 28, 1] } },
];
/** Rows and columns of the matrices that are multiplied. */
const MATRICES = [512, 1024];

/** How near our networks come to the fastest that this WebAssembly does anything. */
export const ceiling: Part = {
  name: 'ceiling',
  about: 'multiply–adds a second, against a large matrix product on the same WebAssembly',
  async run({ recognizer, progress, quick }) {
    const rounds = quick ? 2 : 15;
    const askOnnx = await openOnnxNetworks();
    progress.begin('ceiling', (QUESTIONS.length * 2 + MATRICES.length) * (rounds + 1));
    const rates = new Map<string, number[]>();
    const time = async (name: string, macs: number, round: number, run: () => unknown) => {
      const start = performance.now();
      await run();
      const rate = macs / 1e6 / (performance.now() - start);
      // The first round is not counted: it compiles and allocates.
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
      progress.step();
    };
    const calls = QUESTIONS.map(({ what, call }) => ({ what, call: withNoise(call) }));
    const products = MATRICES.map((side) => {
      const matrix = () => randomUniform([side, side]) as Tensor2D;
      const [a, b] = [matrix(), matrix()];
      return { name: `${LARGEST} ${side}`, macs: side ** 3, run: () => multiply(a, b) };
    });
    const turns = [
      ...products.map(
        ({ name, macs, run }) =>
          (round: number) =>
            time(name, macs, round, run),
      ),
      ...calls.flatMap(({ what, call }) => [
        (round: number) => time(`${OURS} ${what}`, macsOf(call), round, () => recognizer.ask(call)),
        (round: number) => time(`onnx ${what}`, macsOf(call), round, () => askOnnx(call)),
      ]),
    ];
    await takeTurns(turns, rounds + 1, (turn, round) => turn(round));
    const figure = (name: string) => figureOf(rates.get(name) ?? []);
    const best = products
      .map(({ name }) => figure(name))
      .reduce((a, b) => (b.median > a.median ? b : a));
    const rows: Row[] = [];
    for (const { what, call } of calls) {
      const own = figure(`${OURS} ${what}`);
      const share = Math.round((100 * own.median) / best.median);
      rows.push({
        what,
        unit: 'GMAC/s',
        figures: { [OURS]: own, 'onnxruntime-web': figure(`onnx ${what}`), [LARGEST]: best },
        beside: `${share} % of the matrix product; ${await spentOn(recognizer, call)}`,
      });
    }
    return {
      title: 'Ceiling: multiply–adds a second',
      how: `Median of ${rounds}, more is better. The matrix product is the faster of ${MATRICES.map((side) => `${side}×${side}`).join(' and ')} on the WebAssembly that ours runs on.`,
      columns: [OURS, 'onnxruntime-web', LARGEST],
      rows,
      ratios: true,
      beside: 'what the time of ours is spent on',
    };
  },
};

/** Any input will do: no multiply–add is left out for what it multiplies. */
function withNoise(call: Omit<Call, 'input'>): Call {
  const length = call.shape.reduce((product, n) => product * n, 1);
  return { ...call, input: Float32Array.from({ length }, (_, i) => ((i * 7919) % 101) / 101) };
}

function multiply(a: Tensor2D, b: Tensor2D): void {
  const product: Tensor = matMul(a, b);
  product.dataSync();
  product.dispose();
}

/** Share of each kernel of TensorFlow.js in the time of a question. */
async function spentOn(recognizer: Recognizer, call: Call): Promise<string> {
  const { kernels } = await profile(async () => {
    recognizer.ask(call);
    return [];
  });
  const times = new Map<string, number>();
  // What ends so is an operation, whose kernels are listed too.
  for (const { name, kernelTimeMs } of kernels.filter(({ name }) => !name.endsWith('__op'))) {
    const ms = Number(await kernelTimeMs);
    times.set(name, (times.get(name) ?? 0) + ms);
  }
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .filter(([, ms]) => ms > 0.02 * total)
    .map(([name, ms]) => `${name} ${Math.round((100 * ms) / total)} %`)
    .join(', ');
}
