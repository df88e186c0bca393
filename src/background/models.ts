import cnnTopology from '../../models/cnn/model.json?url';
import cnnWeights from '../../models/cnn/weights.bin?url';
import mlpTopology from '../../models/mlp/model.json?url';
import mlpWeights from '../../models/mlp/weights.bin?url';
import readerTopology from '../../models/reader/model.json?url';
import readerWeights from '../../models/reader/weights.bin?url';
import { memoize } from '../engine/memoize.ts';
import { loadNetwork, type Network } from '../recognizer/network/network.ts';
import type { Networks } from '../recognizer/read.ts';
import { GRAIN, loadReader, type Reader } from '../recognizer/reader/reader.ts';
import { FRAME_SIDE, type ModelName } from '../recognizer/types.ts';
import { shrinkBackend, startBackend } from './backend.ts';

interface Files {
  readonly topology: string;
  readonly weights: string;
}

const READER: Files = { topology: readerTopology, weights: readerWeights };
const NETWORKS: Readonly<Record<ModelName, Files>> = {
  cnn: { topology: cnnTopology, weights: cnnWeights },
  mlp: { topology: mlpTopology, weights: mlpWeights },
};

const reader = memoize(openReader);

/** Loads what the extension reads with. Rejects where a file is missing or malformed. */
export async function loadNetworks(model: ModelName): Promise<Networks> {
  const [digits, shared] = await Promise.all([openNetwork(model), reader.get()]);
  return { digits, reader: shared };
}

/** Gives back memory that grew; says whether networks must be loaded anew. */
export function freeMemory(): boolean {
  const shrunk = shrinkBackend();
  if (shrunk) reader.clear();
  return shrunk;
}

// The first pass compiles and allocates; it is not the person's picture that should wait for it.

async function openReader(): Promise<Reader> {
  const { json, bytes } = await fetchFiles(READER);
  const opened = loadReader(json, bytes);
  const side = 4 * GRAIN;
  opened.look(new Float32Array(3 * side * side), side, side);
  return opened;
}

async function openNetwork(name: ModelName): Promise<Network> {
  const { json, bytes } = await fetchFiles(NETWORKS[name]);
  const network = loadNetwork(json, bytes);
  network.logits(new Float32Array(FRAME_SIDE ** 2), 1);
  return network;
}

async function fetchFiles({ topology, weights }: Files) {
  const [json, bytes] = await Promise.all([
    fetch(topology).then((response) => response.json() as Promise<unknown>),
    fetch(weights).then((response) => response.arrayBuffer()),
    startBackend(),
  ]);
  return { json, bytes };
}
