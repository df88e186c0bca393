import { OUTPUTS } from '../src/recognizer/network/network.ts';
import {
  elements,
  kernelShape,
  outputShape,
  type Shape,
} from '../src/recognizer/network/shapes.ts';
import type { Activation, LayerSpec, Node, Size } from '../src/recognizer/network/topology.ts';
import { FRAME_SIDE, type ModelName } from '../src/recognizer/types.ts';

function convolution(name: string, filters: number, side = 3): LayerSpec {
  const kernelSize: Size = [side, side];
  return {
    kind: 'convolution',
    name,
    filters,
    kernelSize,
    strides: [1, 1],
    padding: 'same',
    activation: 'relu',
    useBias: true,
  };
}

function maxPooling(name: string): LayerSpec {
  return { kind: 'max-pooling', name, poolSize: [2, 2], strides: [2, 2], padding: 'valid' };
}

function dense(name: string, units: number, activation: Activation = 'relu'): LayerSpec {
  return { kind: 'dense', name, units, activation, useBias: true };
}

const flatten: LayerSpec = { kind: 'flatten', name: 'flatten' };

/** The networks that can be trained: 28×28 pixels in, ten digit logits and *is a digit* out. */
export const ARCHITECTURES: Readonly<Record<ModelName, readonly LayerSpec[]>> = {
  cnn: [
    convolution('conv1', 16),
    maxPooling('pool1'),
    convolution('conv2', 32),
    convolution('conv3', 32),
    maxPooling('pool2'),
    convolution('conv4', 64),
    convolution('conv5', 96),
    maxPooling('pool3'),
    convolution('conv6', 128),
    flatten,
    dense('dense1', 192),
    dense('logits', OUTPUTS, 'linear'),
  ],
  mlp: [flatten, dense('dense1', 1024), dense('dense2', 1024), dense('logits', OUTPUTS, 'linear')],
};

/** A trainable weight and where it lies in the flat vector of all parameters. */
export interface Parameter {
  readonly name: string;
  readonly shape: Shape;
  readonly offset: number;
  readonly size: number;
  /** Inputs that meet in one output: what the initial spread is scaled by. 0 for a bias. */
  readonly fanIn: number;
}

/** A layer, its parameters and what one frame costs. */
export interface Traced {
  readonly spec: LayerSpec;
  /** The layers whose outputs it takes; empty where it takes the network's input. */
  readonly inputs: readonly string[];
  readonly inputShape: Shape;
  readonly parameters: readonly Parameter[];
  /** Multiply–adds for one frame. */
  readonly macs: number;
}

/** Layers that follow each other. */
export function trace(layers: readonly LayerSpec[], channels = 1): Traced[] {
  const chain = layers.map((spec, i) => ({ spec, inputs: i > 0 ? [layers[i - 1].name] : [] }));
  return traceGraph(chain, [FRAME_SIDE, FRAME_SIDE, channels]);
}

/** Follows the shapes through a network and lays its parameters out in one flat vector. */
export function traceGraph(nodes: readonly Node[], inputShape: Shape): Traced[] {
  const shapes = new Map<string, Shape>();
  let offset = 0;
  const place = (name: string, shape: Shape, fanIn: number): Parameter => {
    const size = elements(shape);
    offset += size;
    return { name, shape, offset: offset - size, size, fanIn };
  };
  return nodes.map(({ spec, inputs }) => {
    const input = inputs.length > 0 ? (shapes.get(inputs[0]) as Shape) : inputShape;
    const output = outputShape(spec, input);
    const kernel = kernelShape(spec, input);
    const fanIn = kernel ? elements(kernel.slice(0, -1)) : 0;
    const parameters = kernel
      ? [
          place(`${spec.name}/kernel`, kernel, fanIn),
          place(`${spec.name}/bias`, kernel.slice(-1), 0),
        ]
      : [];
    shapes.set(spec.name, output);
    return { spec, inputs, inputShape: input, parameters, macs: fanIn * elements(output) };
  });
}
