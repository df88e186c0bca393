import type { NetworkMetadata } from '../src/recognizer/network/metadata.ts';
import type { Parameter, Traced } from './architectures.ts';

/** The two files of a TensorFlow.js layers-model. */
export interface ModelFiles {
  readonly modelJson: unknown;
  readonly weights: ArrayBuffer;
}

/** Name of the weight file beside `model.json`. */
export const WEIGHTS_FILE = 'weights.bin';

/**
 * A trained network of layers that follow each other as a standard TensorFlow.js layers-model.
 *
 * @param values flat vector of all parameters.
 * @param steps how far apart the levels of a kernel are, by its name, where they are not the finest.
 */
export function exportModel(
  layers: readonly Traced[],
  values: Float32Array,
  metadata: NetworkMetadata,
  steps: Steps = new Map(),
): ModelFiles {
  const config = { name: metadata.name, layers: layers.map(keras) };
  return exportTopology({ class_name: 'Sequential', config }, layers, values, metadata, steps);
}

/**
 * A trained network whose layers take the outputs of any before them as a standard TensorFlow.js
 * layers-model. Pictures of any size go in.
 *
 * @param channels numbers a pixel of the input.
 */
export function exportGraph(
  layers: readonly Traced[],
  values: Float32Array,
  metadata: { readonly name: string },
  channels: number,
  steps: Steps = new Map(),
): ModelFiles {
  const input = 'pixels';
  const call = (name: string) => [name, 0, 0, {}];
  const given = {
    class_name: 'InputLayer',
    name: input,
    config: { name: input, batch_input_shape: [null, null, null, channels], dtype: 'float32' },
    inbound_nodes: [],
  };
  const others = layers.map((layer) => ({
    // No layer but the input says its shape.
    ...keras(layer, 1),
    name: layer.spec.name,
    inbound_nodes: [(layer.inputs.length > 0 ? layer.inputs : [input]).map(call)],
  }));
  const config = {
    name: metadata.name,
    layers: [given, ...others],
    input_layers: [[input, 0, 0]],
    output_layers: [[layers[layers.length - 1].spec.name, 0, 0]],
  };
  return exportTopology({ class_name: 'Functional', config }, layers, values, metadata, steps);
}

type Steps = ReadonlyMap<string, number>;

/** Kernels are quantised to eight bits, biases stay as they are. */
function exportTopology(
  topology: { readonly class_name: string; readonly config: unknown },
  layers: readonly Traced[],
  values: Float32Array,
  metadata: unknown,
  steps: Steps,
): ModelFiles {
  const stored = layers
    .flatMap(({ parameters }) => parameters)
    .map((parameter) => {
      const { offset, size } = parameter;
      return store(parameter, values.subarray(offset, offset + size), steps.get(parameter.name));
    });
  const modelJson = {
    format: 'layers-model',
    generatedBy: 'mnist-digit-classifier',
    convertedBy: null,
    modelTopology: {
      ...topology,
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: stored.map(({ entry }) => entry) }],
    userDefinedMetadata: metadata,
  };
  const bytes = Buffer.concat(stored.map(({ bytes }) => bytes));
  return { modelJson, weights: new Uint8Array(bytes).buffer };
}

function store({ name, shape, fanIn }: Parameter, values: Float32Array, step?: number) {
  const entry = { name, shape, dtype: 'float32' };
  if (fanIn === 0) return { entry, bytes: new Uint8Array(values.slice().buffer) };
  const { codes, scale, min } = quantize(values, step);
  const quantization = { dtype: 'uint8', scale, min, original_dtype: 'float32' };
  return { entry: { ...entry, quantization }, bytes: codes };
}

/**
 * Evenly spaced levels from the smallest value to the largest; 0 is one of them.
 *
 * @param step from level to level; a 255th of the way where it is not given.
 */
function quantize(values: Float32Array, step?: number) {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const scale = step ?? ((high - low) / 255 || 1);
  const min = Math.round(low / scale) * scale;
  const codes = Uint8Array.from(values, (value) =>
    Math.min(255, Math.max(0, Math.round((value - min) / scale))),
  );
  return { codes, scale, min };
}

function keras({ spec, inputShape }: Traced, index: number) {
  const input = index === 0 ? { batch_input_shape: [null, ...inputShape] } : {};
  const common = { name: spec.name, trainable: true, dtype: 'float32', ...input };
  switch (spec.kind) {
    case 'convolution':
      return {
        class_name: 'Conv2D',
        config: {
          ...common,
          filters: spec.filters,
          kernel_size: spec.kernelSize,
          strides: spec.strides,
          padding: spec.padding,
          data_format: 'channels_last',
          activation: spec.activation,
          use_bias: spec.useBias,
        },
      };
    case 'max-pooling':
    case 'average-pooling':
      return {
        class_name: spec.kind === 'max-pooling' ? 'MaxPooling2D' : 'AveragePooling2D',
        config: {
          ...common,
          pool_size: spec.poolSize,
          strides: spec.strides,
          padding: spec.padding,
          data_format: 'channels_last',
        },
      };
    case 'dense':
      return {
        class_name: 'Dense',
        config: {
          ...common,
          units: spec.units,
          activation: spec.activation,
          use_bias: spec.useBias,
        },
      };
    case 'upsampling':
      return {
        class_name: 'UpSampling2D',
        config: {
          ...common,
          size: spec.size,
          data_format: 'channels_last',
          interpolation: 'nearest',
        },
      };
    case 'add':
      return { class_name: 'Add', config: common };
    case 'activation':
      return { class_name: 'Activation', config: { ...common, activation: spec.activation } };
    case 'flatten':
      return { class_name: 'Flatten', config: { ...common, data_format: 'channels_last' } };
    case 'global-average-pooling':
      return {
        class_name: 'GlobalAveragePooling2D',
        config: { ...common, data_format: 'channels_last' },
      };
  }
}
