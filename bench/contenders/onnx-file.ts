import { decodeWeights } from '../../src/recognizer/network/weights.ts';
import { addForward } from '../../training/gradients.ts';
import { createGraph } from '../../training/onnx.ts';
import { filesOf, layersOf, type NetworkName } from './networks.ts';

/** Name of the output of exported networks: what the last layer gives, channels last. */
export const OUTPUT = 'output';

/** One of our networks as an ONNX file; its input is called `frames`, channels last. */
export function exportOnnx(network: NetworkName): Uint8Array {
  const { modelJson, weights } = filesOf(network);
  const values = decodeWeights(modelJson.weightsManifest, weights);
  const { layers } = layersOf(network);
  const graph = createGraph();
  const outputs = addForward(graph, layers, ({ name, shape }) => {
    const weight = values.get(name);
    if (weight === undefined) throw new Error(`${network}: ${name} is missing`);
    return graph.weights(name, weight.values, shape);
  });
  const last = outputs.at(-1);
  if (last === undefined) throw new Error(`${network} has no layers`);
  if (network === 'cnn') graph.add('Identity', [last], {}, [OUTPUT]);
  else graph.add('Transpose', [last], { perm: [0, 2, 3, 1] }, [OUTPUT]);
  return graph.encode([OUTPUT]);
}
