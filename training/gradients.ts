import type { InferenceSession } from 'onnxruntime-node';
import type { Shape } from '../src/recognizer/network/shapes.ts';
import type { ConvolutionSpec } from '../src/recognizer/network/topology.ts';
import type { Parameter, Traced } from './architectures.ts';
import { createGraph, type Graph } from './onnx.ts';

// Two graphs: the way to the logits, and the way back from their gradient. What the first found on
// its way is fed to the second. Tensors between the layers are [batch, channels, rows, columns], the
// order in which ONNX Runtime is fast; parameters and frames have TensorFlow's order.

/** The input of a network: batch × 28 × 28 × channels. */
export const FRAMES = 'frames';

/** The gradient of the loss with respect to the output of the last layer. */
export const LAST_GRADIENT = 'gradient';

/** Name of the gradient of a parameter. */
export const gradientOf = (parameter: string): string => `gradient of ${parameter}`;

/**
 * The way from `FRAMES` and the parameters to the logits.
 *
 * @returns it gives the output of every layer, by the layer's name, and where the largest values of
 * a pooling were.
 */
export function openForward(layers: readonly Traced[]): Promise<InferenceSession> {
  const graph = createGraph();
  return graph.open(addForward(graph, layers, ({ name }) => graph.input(name)));
}

/**
 * Adds the way from `FRAMES` to the logits.
 *
 * @param tensorOf adds a parameter and tells its name.
 * @returns the names of what the layers give, the last layer's last.
 */
export function addForward(
  graph: Graph,
  layers: readonly Traced[],
  tensorOf: (parameter: Parameter) => string,
): string[] {
  const outputs: string[] = [];
  const frames = channelsFirst(graph, graph.input(FRAMES));
  for (const { spec, inputs, parameters, inputShape } of layers) {
    const { name } = spec;
    const x = inputs.length > 0 ? inputs[0] : frames;
    const [kernel, bias] = parameters.map(tensorOf);
    const to =
      'activation' in spec && spec.activation === 'relu' ? [`${name} before relu`] : [name];
    switch (spec.kind) {
      case 'convolution': {
        const filter = graph.add('Transpose', [kernel], { perm: [3, 2, 0, 1] });
        const geometry = { pads: padsOf(spec, inputShape), strides: spec.strides };
        graph.add('Conv', [x, filter, bias], geometry, to);
        break;
      }
      case 'dense':
        graph.add('Gemm', [x, kernel, bias], {}, to);
        break;
      case 'max-pooling':
        graph.add('MaxPool', [x], poolOf(spec), [name, placesOf(name)]);
        outputs.push(placesOf(name));
        break;
      case 'flatten':
        graph.add('Flatten', [channelsLast(graph, x)], {}, [name]);
        break;
      case 'upsampling':
        graph.add('Resize', [x, '', graph.floats([1, 1, ...spec.size])], {}, [name]);
        break;
      case 'add':
        graph.add('Sum', inputs, {}, [name]);
        break;
      default:
        throw new Error(`no gradient for ${spec.kind}`);
    }
    if (to[0] !== name) graph.add('Relu', to, {}, [name]);
    outputs.push(name);
  }
  return outputs;
}

/**
 * The way back: from `LAST_GRADIENT`, `FRAMES`, the parameters and all that the way forward gave to
 * the gradients of the parameters.
 */
export function openBackward(layers: readonly Traced[]): Promise<InferenceSession> {
  const graph = createGraph();
  const outputs: string[] = [];
  const give = (parameter: string, operator: string, inputs: string[], attributes = {}) => {
    outputs.push(graph.add(operator, inputs, attributes, [gradientOf(parameter)]));
  };
  const firstTrained = layers.findIndex(({ parameters }) => parameters.length > 0);
  const frames = channelsFirst(graph, graph.input(FRAMES));
  /** Gradients of a layer's output, one from each layer that takes it. */
  const arriving = new Map([[layers[layers.length - 1].spec.name, [graph.input(LAST_GRADIENT)]]]);
  for (let i = layers.length - 1; i >= firstTrained; i--) {
    const { spec, inputs, parameters, inputShape } = layers[i];
    const gradients = arriving.get(spec.name);
    if (gradients === undefined) throw new Error(`nothing takes the output of ${spec.name}`);
    let dy = gradients.length > 1 ? graph.add('Sum', gradients) : gradients[0];
    const x = inputs.length > 0 ? graph.input(inputs[0]) : frames;
    const [kernel, bias] = parameters.map(({ name }) => name);
    if ('activation' in spec && spec.activation === 'relu') {
      const on = graph.add('Sign', [graph.input(spec.name)]);
      dy = graph.add('Mul', [dy, on]);
    }
    switch (spec.kind) {
      case 'convolution': {
        give(bias, 'ReduceSum', [dy, graph.integers([0, 2, 3])], { keepdims: 0 });
        const shape = graph.integers(parameters[0].shape);
        give(kernel, 'Reshape', [filterGradient(graph, x, dy, layers[i]), shape]);
        if (i === firstTrained) break;
        const filter = graph.add('Transpose', [graph.input(kernel)], { perm: [3, 2, 0, 1] });
        const geometry = { pads: padsOf(spec, inputShape), strides: spec.strides };
        dy = graph.add('ConvTranspose', [dy, filter], geometry);
        break;
      }
      case 'dense':
        give(bias, 'ReduceSum', [dy, graph.integers([0])], { keepdims: 0 });
        give(kernel, 'Gemm', [x, dy], { transA: 1 });
        if (i > firstTrained) dy = graph.add('Gemm', [dy, graph.input(kernel)], { transB: 1 });
        break;
      case 'max-pooling': {
        const places = graph.input(placesOf(spec.name), 'int64');
        const shape = graph.add('Shape', [x]);
        dy = graph.add('MaxUnpool', [dy, places, shape], poolOf(spec));
        break;
      }
      case 'flatten': {
        const shape = graph.integers([-1, ...inputShape]);
        dy = channelsFirst(graph, graph.add('Reshape', [dy, shape]));
        break;
      }
      case 'upsampling': {
        // Each value went to as many places as the window has; their gradients add up.
        const window = { kernel_shape: spec.size, strides: spec.size };
        const places = graph.floats([spec.size[0] * spec.size[1]]);
        dy = graph.add('Mul', [graph.add('AveragePool', [dy], window), places]);
        break;
      }
    }
    for (const name of inputs) arriving.set(name, [...(arriving.get(name) ?? []), dy]);
  }
  return graph.open(outputs);
}

/**
 * The product of `dy` with what each filter cell saw of the input.
 *
 * @returns [rows × columns × inputs, outputs].
 */
function filterGradient(graph: Graph, x: string, dy: string, layer: Traced): string {
  const spec = layer.spec as ConvolutionSpec;
  const flat = graph.add('Reshape', [channelsLast(graph, dy), graph.integers([-1, spec.filters])]);
  return graph.add('Gemm', [seenByFilter(graph, x, layer), flat], { transA: 1 });
}

/**
 * What each cell of a filter sees of the input, wherever the filter is laid.
 *
 * @returns [places, rows × columns × inputs].
 */
export function seenByFilter(graph: Graph, x: string, layer: Traced): string {
  const spec = layer.spec as ConvolutionSpec;
  const [height, width, inputs] = layer.inputShape;
  const [rows, columns] = spec.kernelSize;
  const [top, left, bottom, right] = padsOf(spec, layer.inputShape);
  const pads = graph.integers([0, top, left, 0, 0, bottom, right, 0]);
  const padded = graph.add('Pad', [channelsLast(graph, x), pads]);
  const steps = graph.integers(spec.strides);
  const cells = Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    const from = graph.integers([row, column]);
    const to = graph.integers([
      Math.min(row + height, top + height + bottom),
      Math.min(column + width, left + width + right),
    ]);
    return graph.add('Slice', [padded, from, to, graph.integers([1, 2]), steps]);
  });
  const together = graph.add('Concat', cells, { axis: 3 });
  return graph.add('Reshape', [together, graph.integers([-1, cells.length * inputs])]);
}

export function channelsFirst(graph: Graph, x: string): string {
  return graph.add('Transpose', [x], { perm: [0, 3, 1, 2] });
}

function channelsLast(graph: Graph, x: string): string {
  return graph.add('Transpose', [x], { perm: [0, 2, 3, 1] });
}

const placesOf = (pooling: string): string => `places of ${pooling}`;

function poolOf({
  poolSize,
  strides,
}: {
  poolSize: readonly number[];
  strides: readonly number[];
}) {
  return { kernel_shape: poolSize, strides };
}

/** Rows and columns of zeros before and after the input, as TensorFlow's padding "same" has them. */
function padsOf({ name, kernelSize, strides, padding }: ConvolutionSpec, input: Shape): number[] {
  const centred = kernelSize.every((side) => side % 2 === 1);
  const whole = strides.every((stride, axis) => input[axis] % stride === 0);
  if (!centred || !whole || padding !== 'same') {
    throw new Error(`${name}: no gradient but for odd filters, whole strides and padding "same"`);
  }
  const spare = kernelSize.map((side, axis) => Math.max(0, side - strides[axis]));
  const before = spare.map((rows) => Math.floor(rows / 2));
  return [...before, ...spare.map((rows, axis) => rows - before[axis])];
}
