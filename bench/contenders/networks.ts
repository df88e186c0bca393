import { readFileSync } from 'node:fs';
import { parseGraph, parseTopology } from '../../src/recognizer/network/topology.ts';
import { read } from '../../src/recognizer/read.ts';
import { STRIDE } from '../../src/recognizer/reader/outputs.ts';
import { GRAIN } from '../../src/recognizer/reader/reader.ts';
import { FRAME_SIDE, type Pixels, type Reading } from '../../src/recognizer/types.ts';
import { loadNetworks } from '../../tooling/models.ts';
import { inRoot } from '../../tooling/root.ts';
import { type Traced, trace, traceGraph } from '../../training/architectures.ts';
import { startWasm } from '../../training/backend.ts';

// The one place of the benchmark that knows how our networks are opened and how a picture is read.

/** The networks that read, by their folders in `models`. */
export type NetworkName = 'reader' | 'cnn';

/** A question that was put to a network. */
export interface Call {
  readonly network: NetworkName;
  readonly input: Float32Array;
  /** Of `input`: pictures, rows, columns, numbers a pixel. */
  readonly shape: readonly [number, number, number, number];
}

/** Answers a question of a reading, channels last. */
export type AnswerCall = (call: Call) => Float32Array;

/** Our recognizer. */
export interface Recognizer {
  /**
   * Reads a picture.
   *
   * @param through sees every question to a network and says what is answered; `ask` asks the network.
   */
  read(
    pixels: Pixels,
    through?: (call: Call, ask: () => Float32Array) => Float32Array,
  ): Promise<Reading>;
  /** Puts a question to a network, outside a reading. */
  readonly ask: AnswerCall;
}

/** Opens our recognizer on the WASM backend. */
export async function openRecognizer(): Promise<Recognizer> {
  await startWasm();
  const { reader, digits } = await loadNetworks('cnn');
  const ask: AnswerCall = ({ network, input, shape: [count, height, width] }) =>
    network === 'cnn' ? digits.logits(input, count) : reader.look(input, width, height).data;
  return {
    ask,
    read(pixels, through = (_, ask) => ask()) {
      const networks = {
        reader: {
          ...reader,
          look(input: Float32Array, width: number, height: number) {
            const call: Call = { network: 'reader', input, shape: [1, height, width, 3] };
            const data = through(call, () => ask(call));
            return { columns: width / STRIDE, rows: height / STRIDE, data };
          },
        },
        digits: {
          ...digits,
          logits(input: Float32Array, count: number) {
            const shape = [count, FRAME_SIDE, FRAME_SIDE, 1] as const;
            const call: Call = { network: 'cnn', input, shape };
            return through(call, () => ask(call));
          },
        },
      };
      return read(pixels, networks, { model: 'cnn', expect: 'auto' });
    },
  };
}

/** The files of a network. */
export function filesOf(network: NetworkName): { modelJson: ModelJson; weights: ArrayBuffer } {
  const file = (name: string) => readFileSync(inRoot('models', network, name));
  const modelJson = JSON.parse(file('model.json').toString('utf8')) as ModelJson;
  return { modelJson, weights: new Uint8Array(file('weights.bin')).buffer };
}

interface ModelJson {
  readonly modelTopology: unknown;
  readonly weightsManifest: unknown;
}

/** The layers of a network for inputs of `height` × `width` pixels. */
export function layersOf(
  network: NetworkName,
  height = GRAIN,
  width = GRAIN,
): { layers: Traced[]; channels: number } {
  const { modelTopology } = filesOf(network).modelJson;
  return network === 'cnn'
    ? { layers: trace(parseTopology(modelTopology)), channels: 1 }
    : { layers: traceGraph(parseGraph(modelTopology), [height, width, 3]), channels: 3 };
}

const known = new Map<string, number>();

/** Multiply–adds of a question. */
export function macsOf({ network, shape: [count, height, width] }: Omit<Call, 'input'>): number {
  const key = `${network} ${height} ${width}`;
  const macs =
    known.get(key) ??
    layersOf(network, height, width).layers.reduce((sum, layer) => sum + layer.macs, 0);
  known.set(key, macs);
  return count * macs;
}
