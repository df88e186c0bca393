import { parentPort, workerData } from 'node:worker_threads';
import type { Networks } from '../../src/recognizer/read.ts';
import type { ModelName } from '../../src/recognizer/types.ts';
import { loadNetworks } from '../../tooling/models.ts';
import { startWasm } from '../backend.ts';
import { type Outcome, readOne } from './outcome.ts';
import { openSet, type SetSource } from './sets/open-set.ts';
import type { PictureSet } from './sets/picture-set.ts';

/** What a reader's thread is started with. */
export interface ReaderData {
  readonly networks: readonly { readonly name: ModelName; readonly folder: string }[];
}

/** Pictures to be read: `from` … `to` − 1 of a set. */
export interface ReadJob {
  readonly source: SetSource;
  readonly model: ModelName;
  readonly from: number;
  readonly to: number;
}

const { networks } = workerData as ReaderData;
const loaded = new Map<ModelName, Networks>();
await startWasm();
for (const { name, folder } of networks) loaded.set(name, await loadNetworks(name, folder));

let open: { readonly key: string; readonly set: PictureSet } | undefined;

async function run({ source, model, from, to }: ReadJob): Promise<Outcome[]> {
  const key = JSON.stringify(source);
  if (open?.key !== key) open = { key, set: openSet(source) };
  const network = loaded.get(model);
  if (!network) throw new Error(`${model} was not loaded`);
  const outcomes: Outcome[] = [];
  for (let i = from; i < to; i++) outcomes.push(await readOne(open.set, i, network, model));
  return outcomes;
}

parentPort?.on('message', async (job: ReadJob) => {
  parentPort?.postMessage(await run(job));
});
parentPort?.postMessage('ready');
