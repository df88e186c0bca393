import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { predict } from '../../../src/recognizer/network/calibrate.ts';
import { type Networks, read } from '../../../src/recognizer/read.ts';
import { FRAME_SIDE, type Pixels } from '../../../src/recognizer/types.ts';
import { loadNetworks } from '../../../tooling/models.ts';
import { startWasm } from '../../../training/backend.ts';
import { PIXELS } from '../../../training/samples.ts';
import { frameOf, mnist } from './support/mnist.ts';
import { decode, grey, negative, png } from './support/pixels.ts';

const TOTAL = mnist.test.labels.length;
/** The share of test digits that may be lost on the way from the file to the network. */
const MAY_BE_LOST = 0.001;

let networks: Networks;
beforeAll(async () => {
  await startWasm();
  networks = await loadNetworks('cnn');
});

/** A test digit as it is: 28 × 28, white on black. */
function original(index: number): Pixels {
  const own = mnist.test.ink.subarray(index * PIXELS, (index + 1) * PIXELS);
  return grey(FRAME_SIDE, FRAME_SIDE, own);
}

/** 200 × 200 with a margin, black on white. */
async function enlarged(index: number): Promise<Buffer> {
  return sharp(await png(negative(original(index))))
    .removeAlpha()
    .resize(160, 160, { kernel: 'cubic' })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: 'white' })
    .png()
    .toBuffer();
}

/** Compares raw frames with PNG files read through the whole recognizer. */
async function expectFewLost(indices: number[], file: (i: number) => Promise<Buffer>) {
  const frames = indices.map((index) => frameOf(mnist.test, index).data);
  const predictions = predict(networks.digits, frames);
  // Right from the raw frame and wrong from the file, and the other way round.
  let [lost, won] = [0, 0];
  for (const [i, index] of indices.entries()) {
    const wanted = mnist.test.labels[index];
    const picture = await decode(await file(index));
    const { text } = await read(picture, networks, { model: 'cnn', expect: 'digit' });
    if (predictions[i].digit === wanted && text !== `${wanted}`) lost++;
    if (predictions[i].digit !== wanted && text === `${wanted}`) won++;
  }
  // A part of the digits leaves a standard error, of so many discordant pairs.
  const most = MAY_BE_LOST * indices.length + 2 * Math.sqrt(lost + won);
  expect(lost - won, `${lost} lost, ${won} won`).toBeLessThanOrEqual(most);
}

const everyNth = (n: number) => Array.from({ length: TOTAL / n }, (_, i) => n * i);

test('MNIST read from PNG files, a quarter of it', { timeout: 600_000 }, () =>
  expectFewLost(everyNth(4), (index) => png(original(index))),
);

test('MNIST black on white and enlarged, a tenth of it', { timeout: 300_000 }, () =>
  expectFewLost(everyNth(10), enlarged),
);
