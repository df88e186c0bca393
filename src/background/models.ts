import cnnTopology from '../../models/cnn/model.json?url';
import cnnWeights from '../../models/cnn/weights.bin?url';
import mlpTopology from '../../models/mlp/model.json?url';
import mlpWeights from '../../models/mlp/weights.bin?url';
import { loadNetwork, type Network } from '../recognizer/network/network.ts';
import { FRAME_SIDE, type ModelName } from '../recognizer/types.ts';
import { startBackend } from './backend.ts';

const files: Readonly<Record<ModelName, { topology: string; weights: string }>> = {
  cnn: { topology: cnnTopology, weights: cnnWeights },
  mlp: { topology: mlpTopology, weights: mlpWeights },
};

/** Loads a network that the extension ships. Rejects where a file is missing or malformed. */
export async function loadModel(model: ModelName): Promise<Network> {
  const { topology, weights } = files[model];
  const [json, bytes] = await Promise.all([
    fetch(topology).then((response) => response.json() as Promise<unknown>),
    fetch(weights).then((response) => response.arrayBuffer()),
    startBackend(),
  ]);
  const network = loadNetwork(json, bytes);
  // The first pass compiles and allocates; it is not the person's picture that should wait for it.
  network.logits(new Float32Array(FRAME_SIDE ** 2), 1);
  return network;
}
