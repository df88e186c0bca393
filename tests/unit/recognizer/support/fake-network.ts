import type { NetworkMetadata } from '../../../../src/recognizer/network/metadata.ts';
import { type Network, OUTPUTS } from '../../../../src/recognizer/network/network.ts';
import { CONTEXT_CHANNELS, type Networks } from '../../../../src/recognizer/networks.ts';
import { FRAME_SIDE } from '../../../../src/recognizer/types.ts';

/** Eleven logits of one frame: ten digits, then *is a digit*. */
type Judge = (frame: Float32Array) => readonly number[];

/** Networks without layers: logits are a function of the frame, the context changes nothing. */
export function fakeNetworks(judge: Judge): Networks {
  const joint = { alone: 1, inContext: 0, bias: 0 };
  return {
    digits: fakeNetwork(judge, 1),
    context: fakeNetwork(() => new Array(OUTPUTS).fill(0), CONTEXT_CHANNELS, { joint }),
  };
}

function fakeNetwork(judge: Judge, channels: number, metadata?: Partial<NetworkMetadata>): Network {
  return {
    metadata: { name: 'fake', temperature: 1, digitTemperature: 1, digitBias: 0, ...metadata },
    layers: [],
    logits: (frames, count) => {
      const logits = new Float32Array(count * OUTPUTS);
      const pixels = FRAME_SIDE * FRAME_SIDE * channels;
      for (let i = 0; i < count; i++) {
        logits.set(judge(frames.subarray(i * pixels, (i + 1) * pixels)), i * OUTPUTS);
      }
      return logits;
    },
    forward: (x) => x,
    activations: () => [],
    dispose: () => {},
  };
}

/** Takes everything for the same digit, with the same certainty. */
export function stubbornNetworks(digit: number, isDigit: number): Networks {
  const digits = Array.from({ length: OUTPUTS - 1 }, (_, i) => (i === digit ? 8 : 0));
  const logits = [...digits, isDigit];
  return fakeNetworks(() => logits);
}

/** What a digit looks like. */
export interface Template {
  readonly digit: number;
  readonly frame: Float32Array;
}

/** Frames that agree so far show the same digit. */
const SIMILAR = 0.8;

/** Takes a frame for the digit of the most similar template, and for none where none is similar. */
export function templateNetworks(templates: readonly Template[]): Networks {
  return fakeNetworks((frame) => {
    const similarities = new Array<number>(OUTPUTS - 1).fill(0);
    for (const template of templates) {
      const value = similarity(frame, template.frame);
      similarities[template.digit] = Math.max(similarities[template.digit], value);
    }
    const best = Math.max(...similarities);
    return [...similarities.map((value) => 60 * (value - best)), 60 * (best - SIMILAR)];
  });
}

/** Cosine of the angle between two frames, 0…1; 0 where one is empty. */
export function similarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let product = 0;
  let [squareA, squareB] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squareA += a[i] * a[i];
    squareB += b[i] * b[i];
  }
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
}
