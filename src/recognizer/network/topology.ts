import { array, count, type Json, object, oneOf, text } from './json.ts';
import { ModelError } from './model-error.ts';

const ACTIVATIONS = ['linear', 'relu'] as const;
const PADDINGS = ['same', 'valid'] as const;
export type Activation = (typeof ACTIVATIONS)[number];
export type Padding = (typeof PADDINGS)[number];

/** Rows and columns. */
export type Size = readonly [number, number];

export interface ConvolutionSpec {
  readonly kind: 'convolution';
  readonly name: string;
  readonly filters: number;
  readonly kernelSize: Size;
  readonly strides: Size;
  readonly padding: Padding;
  readonly activation: Activation;
  readonly useBias: boolean;
}

export interface PoolingSpec {
  readonly kind: 'max-pooling' | 'average-pooling';
  readonly name: string;
  readonly poolSize: Size;
  readonly strides: Size;
  readonly padding: Padding;
}

export interface DenseSpec {
  readonly kind: 'dense';
  readonly name: string;
  readonly units: number;
  readonly activation: Activation;
  readonly useBias: boolean;
}

export interface ActivationSpec {
  readonly kind: 'activation';
  readonly name: string;
  readonly activation: Activation;
}

export interface ShapeSpec {
  readonly kind: 'flatten' | 'global-average-pooling';
  readonly name: string;
}

/** Every pixel becomes `size` pixels of the same values. */
export interface UpsamplingSpec {
  readonly kind: 'upsampling';
  readonly name: string;
  readonly size: Size;
}

/** The sum of several inputs of the same shape, then perhaps ReLU. */
export interface AddSpec {
  readonly kind: 'add';
  readonly name: string;
}

/** One layer of a network as the recognizer runs it. */
export type LayerSpec =
  | ConvolutionSpec
  | PoolingSpec
  | DenseSpec
  | ActivationSpec
  | ShapeSpec
  | UpsamplingSpec
  | AddSpec;

/** A layer and the layers whose outputs it takes, by name. */
export interface Node {
  readonly spec: LayerSpec;
  /** Empty where the network's input is taken. */
  readonly inputs: readonly string[];
}

/**
 * The layers of a Keras `Functional` topology with one input, in an order in which they can be run.
 * The last one is the output.
 *
 * @param topology `modelTopology` of a TensorFlow.js layers-model.
 * @throws ModelError where the topology is malformed or uses a layer the recognizer does not have.
 */
export function parseGraph(topology: unknown): Node[] {
  const model = modelOf(topology);
  oneOf(model.class_name, ['Functional', 'Model'], 'class_name');
  const known = new Set<string>();
  const given = new Set<string>();
  return array(object(model.config, 'config').layers, 'layers').flatMap((layer, index) => {
    const fields = object(layer, `layers[${index}]`);
    const where = `${text(fields.class_name, `layers[${index}].class_name`)} ${index}`;
    const spec = parseLayer(String(fields.class_name), object(fields.config, where), where);
    if (spec === null) {
      given.add(text(fields.name, `${where} name`));
      return [];
    }
    const calls = array(fields.inbound_nodes, `${where} inbound_nodes`);
    const names = array(calls[0], `${where} inbound_nodes`).map((call) =>
      text(array(call, `${where} inbound node`)[0], `${where} inbound node`),
    );
    const inputs = names.filter((name) => !given.has(name));
    const missing = inputs.find((name) => !known.has(name));
    if (missing !== undefined) throw new ModelError(`${where} comes before its input ${missing}`);
    known.add(spec.name);
    return [{ spec, inputs }];
  });
}

/**
 * The layers of a Keras `Sequential` topology, input layer left out.
 *
 * @param topology `modelTopology` of a TensorFlow.js layers-model.
 * @throws ModelError where the topology is malformed or uses a layer the recognizer does not have.
 */
export function parseTopology(topology: unknown): LayerSpec[] {
  const model = modelOf(topology);
  oneOf(model.class_name, ['Sequential'], 'class_name');
  const layers = Array.isArray(model.config) ? model.config : object(model.config, 'config').layers;
  return array(layers, 'layers').flatMap((layer, index) => {
    const { class_name, config } = object(layer, `layers[${index}]`);
    const where = `${text(class_name, `layers[${index}].class_name`)} ${index}`;
    const spec = parseLayer(String(class_name), object(config, where), where);
    return spec === null ? [] : [spec];
  });
}

/** The model of a topology, which some writers put into a `model_config`. */
function modelOf(topology: unknown): Json {
  const outer = object(topology, 'modelTopology');
  return outer.model_config === undefined ? outer : object(outer.model_config, 'model_config');
}

function parseLayer(className: string, config: Json, where: string): LayerSpec | null {
  const name = text(config.name, `${where} name`);
  switch (className) {
    case 'InputLayer':
    case 'Dropout':
      return null;
    case 'Conv2D':
      return {
        kind: 'convolution',
        name,
        filters: count(config.filters, `${where} filters`),
        kernelSize: size(config.kernel_size, `${where} kernel_size`),
        strides: size(config.strides ?? [1, 1], `${where} strides`),
        padding: oneOf(config.padding ?? 'valid', PADDINGS, `${where} padding`),
        activation: oneOf(config.activation ?? 'linear', ACTIVATIONS, `${where} activation`),
        useBias: config.use_bias !== false,
      };
    case 'MaxPooling2D':
    case 'AveragePooling2D': {
      const poolSize = size(config.pool_size, `${where} pool_size`);
      return {
        kind: className === 'MaxPooling2D' ? 'max-pooling' : 'average-pooling',
        name,
        poolSize,
        strides: size(config.strides ?? poolSize, `${where} strides`),
        padding: oneOf(config.padding ?? 'valid', PADDINGS, `${where} padding`),
      };
    }
    case 'Dense':
      return {
        kind: 'dense',
        name,
        units: count(config.units, `${where} units`),
        activation: oneOf(config.activation ?? 'linear', ACTIVATIONS, `${where} activation`),
        useBias: config.use_bias !== false,
      };
    case 'Activation':
      return {
        kind: 'activation',
        name,
        activation: oneOf(config.activation, ACTIVATIONS, `${where} activation`),
      };
    case 'UpSampling2D':
      oneOf(config.interpolation ?? 'nearest', ['nearest'], `${where} interpolation`);
      return { kind: 'upsampling', name, size: size(config.size ?? [2, 2], `${where} size`) };
    case 'Add':
      return { kind: 'add', name };
    case 'Flatten':
      return { kind: 'flatten', name };
    case 'GlobalAveragePooling2D':
      return { kind: 'global-average-pooling', name };
    default:
      throw new ModelError(`${where} is a layer the recognizer does not know`);
  }
}

function size(value: unknown, where: string): Size {
  if (typeof value === 'number') return [count(value, where), count(value, where)];
  const [rows, columns, ...rest] = array(value, where);
  if (rest.length > 0) throw new ModelError(`${where} has more than two numbers`);
  return [count(rows, where), count(columns, where)];
}
