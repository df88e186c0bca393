import protos from 'onnx-proto';
import { InferenceSession } from 'onnxruntime-node';

const { ModelProto, TensorProto, AttributeProto } = protos.onnx;

/** Version of the operators' definitions that graphs are written against. */
const OPSET = 17;

/** Attributes of an operation: a whole number, or several. */
export type Attributes = Readonly<Record<string, number | readonly number[]>>;

/** An ONNX graph that is being written; tensors are called by their names. */
export interface Graph {
  /** Declares a tensor that is fed in; the same name twice is the same tensor. */
  input(name: string, type?: 'float' | 'int64'): string;
  /** A list of whole numbers, as shapes and places are given. */
  integers(values: readonly number[]): string;
  /** A list of numbers that never change. */
  floats(values: readonly number[]): string;
  /** A tensor that never changes, by its name. */
  weights(name: string, values: Float32Array, shape: readonly number[]): string;
  /**
   * Adds an operation.
   *
   * @param outputs names of what it gives; made up where left out.
   * @returns the first of them.
   * @see https://onnx.ai/onnx/operators/
   */
  add(
    operator: string,
    inputs: readonly string[],
    attributes?: Attributes,
    outputs?: readonly string[],
  ): string;
  /** The graph as an ONNX file that gives the tensors named in `outputs`. */
  encode(outputs: readonly string[]): Uint8Array;
  /** Opens the graph on one thread; runs give the tensors named in `outputs`. */
  open(outputs: readonly string[]): Promise<InferenceSession>;
}

export function createGraph(): Graph {
  const inputs = new Map<string, protos.onnx.IValueInfoProto>();
  const constants: protos.onnx.ITensorProto[] = [];
  const nodes: protos.onnx.INodeProto[] = [];
  let made = 0;
  const encode = (outputs: readonly string[]) => {
    const graph = {
      name: 'graph',
      node: nodes,
      initializer: constants,
      input: [...inputs.values()],
      output: outputs.map((name) => ({ name })),
    };
    const model = { irVersion: 8, opsetImport: [{ domain: '', version: OPSET }], graph };
    return ModelProto.encode(ModelProto.create(model)).finish();
  };
  return {
    input(name, type = 'float') {
      const elemType = type === 'float' ? TensorProto.DataType.FLOAT : TensorProto.DataType.INT64;
      inputs.set(name, { name, type: { tensorType: { elemType } } });
      return name;
    },
    integers(values) {
      const name = `integers ${made++}`;
      const { INT64 } = TensorProto.DataType;
      constants.push({ name, dims: [values.length], dataType: INT64, int64Data: [...values] });
      return name;
    },
    floats(values) {
      const name = `floats ${made++}`;
      const { FLOAT } = TensorProto.DataType;
      constants.push({ name, dims: [values.length], dataType: FLOAT, floatData: [...values] });
      return name;
    },
    weights(name, values, shape) {
      // A copy: the values may be a part of a longer vector.
      const rawData = new Uint8Array(values.slice().buffer);
      constants.push({ name, dims: [...shape], dataType: TensorProto.DataType.FLOAT, rawData });
      return name;
    },
    add(operator, inputs, attributes = {}, outputs = [`${operator} ${made++}`]) {
      nodes.push({
        opType: operator,
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(attributes).map(attributeOf),
      });
      return outputs[0];
    },
    encode,
    open: (outputs) =>
      InferenceSession.create(encode(outputs), { intraOpNumThreads: 1, interOpNumThreads: 1 }),
  };
}

function attributeOf([name, value]: [string, number | readonly number[]]) {
  const { INT, INTS } = AttributeProto.AttributeType;
  return typeof value === 'number'
    ? { name, type: INT, i: value }
    : { name, type: INTS, ints: [...value] };
}
