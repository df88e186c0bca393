import cnnTopology from '../../models/cnn/model.json?url';
import cnnWeights from '../../models/cnn/weights.bin?url';
import contextTopology from '../../models/context/model.json?url';
import contextWeights from '../../models/context/weights.bin?url';
import mlpTopology from '../../models/mlp/model.json?url';
import mlpWeights from '../../models/mlp/weights.bin?url';
import { loadNetwork, type Network } from '../recognizer/network/network.ts';
import { CONTEXT_CHANNELS, type Networks } from '../recognizer/networks.ts';
import { FRAME_SIDE, type ModelName, type NetworkName } from '../recognizer/types.ts';
import { shrinkBackend, startBackend } from './backend.ts';

const files: Readonly<Record<NetworkName, { topology: string; weights: string }>> = {
  context: { topology: contextTopology, weights: contextWeights },
  cnn: { topology: cnnTopology, weights: cnnWeights },
  mlp: { topology: mlpTopology, weights: mlpWeights },
};

let context: Promise<Network> | undefined;

/** Loads what the extension reads with. Rejects where a file is missing or malformed. */
export async function loadNetworks(model: ModelName): Promise<Networks> {
  context ??= load('context', CONTEXT_CHANNELS);
  // What failed is tried again by the next who asks.
  context.catch(() => {
    context = undefined;
  });
  const [digits, shared] = await Promise.all([load(model), context]);
  return { digits, context: shared };
}

/** Gives back memory that grew; says whether networks must be loaded anew. */
export function relieve(): boolean {
  const shrunk = shrinkBackend();
  if (shrunk) context = undefined;
  return shrunk;
}

async function load(name: NetworkName, channels = 1): Promise<Network> {
  const { topology, weights } = files[name];
  const [json, bytes] = await Promise.all([
    fetch(topology).then((response) => response.json() as Promise<unknown>),
    fetch(weights).then((response) => response.arrayBuffer()),
    startBackend(),
  ]);
  const network = loadNetwork(json, bytes, channels);
  // The first pass compiles and allocates; it is not the person's picture that should wait for it.
  network.logits(new Float32Array(FRAME_SIDE ** 2 * channels), 1);
  return network;
}
