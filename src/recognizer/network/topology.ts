import { array, count, type Json, number, object, oneOf, text } from './json.ts';
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

/** One layer of a network as the recognizer runs it. */
export type LayerSpec = ConvolutionSpec | PoolingSpec | DenseSpec | ActivationSpec | ShapeSpec;

/**
 * The layers of a Keras `Sequential` topology, input layer left out.
 *
 * @param topology `modelTopology` of a TensorFlow.js layers-model.
 * @throws ModelError where the topology is malformed or uses a layer the recognizer does not have.
 */
export function parseTopology(topology: unknown): LayerSpec[] {
  const outer = object(topology, 'modelTopology');
  const model =
    outer.model_config === undefined ? outer : object(outer.model_config, 'model_config');
  oneOf(model.class_name, ['Sequential'], 'class_name');
  const layers = Array.isArray(model.config) ? model.config : object(model.config, 'config').layers;
  return array(layers, 'layers').flatMap((layer, index) => {
    const { class_name, config } = object(layer, `layers[${index}]`);
    const where = `${text(class_name, `layers[${index}].class_name`)} ${index}`;
    const spec = parseLayer(String(class_name), object(config, where), where);
    return spec === null ? [] : [spec];
  });
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
  return [count(number(rows, where), where), count(number(columns, where), where)];
}
