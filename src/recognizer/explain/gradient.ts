import {
  conv2dTranspose,
  matMul,
  type Tensor2D,
  type Tensor4D,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { Layer } from '../network/layers.ts';
import type { Network } from '../network/network.ts';
import type { Activation } from '../network/topology.ts';
import type { Pass, Values } from './pass.ts';
import { everywhere, shareOut, toHighest, windowsOf } from './pooling.ts';

// TensorFlow.js could differentiate by itself, but its WebAssembly backend lacks the kernels for it,
// and for one frame and one logit the chain rule is short.

/**
 * Gradient of a logit for one frame, by the chain rule.
 *
 * @param pass the frame's way through the network.
 * @param logit index of the network's output.
 * @param at with respect to what: index into `pass`.
 * @returns a number for each of `pass[at].values`.
 */
export function gradientOf(network: Network, pass: Pass, logit: number, at: number): Float32Array {
  const last = network.layers.length;
  let gradient: Float32Array = new Float32Array(pass[last].values.length);
  gradient[logit] = 1;
  for (let i = last; i > at; i--) {
    gradient = back(network.layers[i - 1], pass[i - 1], pass[i], gradient);
  }
  return gradient;
}

/** Gradient with respect to a layer's input, given the one with respect to its output. */
function back(
  { spec, kernel }: Layer,
  input: Values,
  output: Values,
  gradient: Float32Array,
): Float32Array {
  switch (spec.kind) {
    case 'convolution':
      return tidy(() =>
        conv2dTranspose(
          tensor4d(active(spec.activation, output, gradient), batchOfOne(output)),
          kernel as Tensor4D,
          batchOfOne(input),
          [...spec.strides],
          spec.padding,
        ).dataSync<'float32'>(),
      );
    case 'dense':
      return tidy(() =>
        matMul(
          kernel as Tensor2D,
          tensor2d(active(spec.activation, output, gradient), [spec.units, 1]),
        ).dataSync<'float32'>(),
      );
    case 'max-pooling':
      return toHighest(windowsOf(spec, input.shape, output.shape), input, gradient);
    case 'average-pooling':
      return shareOut(windowsOf(spec, input.shape, output.shape), input, gradient);
    case 'global-average-pooling':
      return shareOut([everywhere(input.shape)], input, gradient);
    case 'activation':
      return active(spec.activation, output, gradient);
    case 'flatten':
      return gradient;
    case 'upsampling':
    case 'add':
      throw new Error(`${spec.name} is in no network that reads frames`);
  }
}

/** What of a gradient passes an activation: a ReLU that gave nothing stops it. */
function active(activation: Activation, { values }: Values, gradient: Float32Array): Float32Array {
  return activation === 'relu' ? gradient.map((g, i) => (values[i] > 0 ? g : 0)) : gradient;
}

function batchOfOne({ shape: [rows, columns, channels] }: Values) {
  return [1, rows, columns, channels] as [number, number, number, number];
}
