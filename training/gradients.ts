import {
  conv2d,
  matMul,
  reshape,
  reverse,
  slice,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Padding } from '../src/recognizer/network/topology.ts';
import { allocate, view } from './backend.ts';

// TensorFlow.js has no filter gradient on WASM and slow loops for the input gradient and for
// transposed products. All of them are convolutions and plain products in disguise, which XNNPACK
// runs at full speed; what is left is a loop over the values on the heap.

/** Rows and columns added before and after. */
type Pads = readonly [readonly [number, number], readonly [number, number]];

/**
 * Gradient of a convolution with respect to its filter: every filter cell is the product of the
 * input and `dy`, shifted against each other, which is a convolution of one with the other.
 *
 * @param x input [B, H, W, I].
 * @param dy gradient of the output [B, h, w, O].
 * @param size rows and columns of the filter.
 * @returns [rows, columns, I, O].
 */
export function filterGradient(
  x: Tensor4D,
  dy: Tensor4D,
  size: readonly [number, number],
  stride: number,
  padding: Padding,
): Tensor4D {
  const pads = forwardPads(x, dy, size, stride, padding);
  return tidy(() => {
    const gradient: Tensor4D = conv2d(
      transpose(x, [3, 1, 2, 0]),
      transpose(dy, [1, 2, 0, 3]),
      1,
      [[0, 0], [...pads[0]], [...pads[1]], [0, 0]],
      'NHWC',
      stride,
    );
    // The window may see one more row or column than the filter has.
    return transpose(slice(gradient, 0, [-1, size[0], size[1], -1]), [1, 2, 0, 3]);
  });
}

/**
 * Gradient of a convolution of stride 1 with respect to its input: the convolution of `dy` with the
 * filter turned round, inputs and outputs swapped.
 *
 * @param dy gradient of the output [B, h, w, O].
 * @param filter [rows, columns, I, O].
 * @returns [B, H, W, I].
 */
export function inputGradient(dy: Tensor4D, filter: Tensor4D, padding: Padding): Tensor4D {
  const pad = (side: number): [number, number] => {
    const before = padding === 'same' ? Math.floor((side - 1) / 2) : 0;
    const after = padding === 'same' ? side - 1 - before : 0;
    return [side - 1 - before, side - 1 - after];
  };
  const [rows, columns] = filter.shape;
  return tidy(() => {
    const turned: Tensor4D = transpose(reverse(filter, [0, 1]), [0, 1, 3, 2]);
    return conv2d(dy, turned, 1, [[0, 0], pad(rows), pad(columns), [0, 0]]);
  });
}

/** Gradient of a product with respect to its right side: `aᵀ · dy`. */
export function rightGradient(a: Tensor2D, dy: Tensor2D): Tensor2D {
  return tidy(() => matMul<Tensor2D>(transpose(a), dy));
}

/** Gradient of a product with respect to its left side: `dy · bᵀ`. */
export function leftGradient(dy: Tensor2D, b: Tensor2D): Tensor2D {
  // Transposing the batch twice is cheaper than transposing the weights once.
  return tidy(() => transpose(matMul<Tensor2D>(b, transpose(dy))));
}

/** Gradient of a bias that is added to every row of channels. */
export function biasGradient(dy: Tensor): Tensor1D {
  return tidy(() => sum(reshape(dy, [-1, dy.shape[dy.rank - 1]]), 0));
}

/** Gradient of a relu, told by its output `y`: `dy` where `y` is positive, else 0. */
export function reluGradient<T extends Tensor>(dy: T, y: T): T {
  const dx = allocate<T>(y.shape);
  const [to, from, output] = [view(dx), view(dy), view(y)].map(bits);
  // A branch would be mispredicted half the time. y is not negative, so it is 0 or has a bit set.
  for (let i = 0; i < to.length; i++) to[i] = from[i] & ((output[i] | -output[i]) >> 31);
  return dx;
}

function bits(values: Float32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

/**
 * Gradient of a 2×2 max-pooling of stride 2 without padding. `dy` goes to the first of the largest
 * values of each window.
 *
 * @param dy [B, ⌊H/2⌋, ⌊W/2⌋, C].
 * @param x input [B, H, W, C].
 * @returns [B, H, W, C].
 */
export function maxPoolGradient(dy: Tensor4D, x: Tensor4D): Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const dx = allocate<Tensor4D>(x.shape);
  const [to, from, input] = [view(dx), view(dy), view(x)];
  to.fill(0);
  const row = width * channels;
  let window = 0;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y + 1 < height; y += 2) {
      for (let column = 0; column + 1 < width; column += 2) {
        let i = ((b * height + y) * width + column) * channels;
        for (let c = 0; c < channels; c++, i++, window++) {
          let best = i;
          if (input[i + channels] > input[best]) best = i + channels;
          if (input[i + row] > input[best]) best = i + row;
          if (input[i + row + channels] > input[best]) best = i + row + channels;
          to[best] = from[window];
        }
      }
    }
  }
  return dx;
}

/** The padding the forward pass used, so that the filter slides over the same places. */
function forwardPads(
  x: Tensor4D,
  dy: Tensor4D,
  size: readonly [number, number],
  stride: number,
  padding: Padding,
): Pads {
  const along = (axis: 0 | 1): [number, number] => {
    if (padding === 'valid') return [0, 0];
    const needed = Math.max(0, (dy.shape[axis + 1] - 1) * stride + size[axis] - x.shape[axis + 1]);
    const before = Math.floor(needed / 2);
    return [before, needed - before];
  };
  return [along(0), along(1)];
}
