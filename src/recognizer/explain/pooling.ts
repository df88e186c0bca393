import type { Shape } from '../network/shapes.ts';
import type { PoolingSpec } from '../network/topology.ts';
import type { Values } from './pass.ts';

/** The positions (row · columns + column) of an input that are pooled into one of the output. */
type Window = readonly number[];

/** The windows of a pooling layer, one for each position of its output, clipped to its input. */
export function windowsOf(spec: PoolingSpec, input: Shape, output: Shape): Window[] {
  const [rows, columns] = [0, 1].map((axis) => spans(spec, axis, input[axis], output[axis]));
  return rows.flatMap((own) =>
    columns.map((others) => own.flatMap((y) => others.map((x) => y * input[1] + x))),
  );
}

/** The one window of global pooling. */
export function everywhere([rows, columns]: Shape): Window {
  return Array.from({ length: rows * columns }, (_, position) => position);
}

/** Gradient of maxima: all of it goes to the (first) highest input of each window. */
export function toHighest(
  windows: readonly Window[],
  { shape, values }: Values,
  gradient: Float32Array,
): Float32Array {
  const channels = shape[2];
  const result = new Float32Array(values.length);
  windows.forEach((window, w) => {
    for (let c = 0; c < channels; c++) {
      const highest = window.reduce((best, position) =>
        values[position * channels + c] > values[best * channels + c] ? position : best,
      );
      result[highest * channels + c] += gradient[w * channels + c];
    }
  });
  return result;
}

/** Gradient of means: each input of a window gets an equal share. */
export function shareOut(
  windows: readonly Window[],
  { shape, values }: Values,
  gradient: Float32Array,
): Float32Array {
  const channels = shape[2];
  const result = new Float32Array(values.length);
  windows.forEach((window, w) => {
    for (const position of window) {
      for (let c = 0; c < channels; c++) {
        result[position * channels + c] += gradient[w * channels + c] / window.length;
      }
    }
  });
  return result;
}

/** The indices along one axis that each window covers, as TensorFlow pads it. */
function spans(
  { poolSize, strides, padding }: PoolingSpec,
  axis: number,
  input: number,
  output: number,
): number[][] {
  const [size, stride] = [poolSize[axis], strides[axis]];
  const missing = padding === 'same' ? Math.max(0, (output - 1) * stride + size - input) : 0;
  const before = Math.floor(missing / 2);
  return Array.from({ length: output }, (_, i) =>
    Array.from({ length: size }, (_, k) => i * stride - before + k).filter(
      (index) => index >= 0 && index < input,
    ),
  );
}
