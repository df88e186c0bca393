import { FRAMES } from '../../training/gradients.ts';
import type { Contender } from './contender.ts';
import type { Call, NetworkName, Recognizer } from './networks.ts';
import { exportOnnx, OUTPUT } from './onnx-file.ts';
import { pixelsOf } from './ours.ts';
import { importPackage } from './packages.ts';

/** As much of `onnxruntime-web` as is used. */
interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number } };
  readonly Tensor: new (type: 'float32', data: Float32Array, shape: readonly number[]) => unknown;
  readonly InferenceSession: { create(model: Uint8Array): Promise<Session> };
}

interface Session {
  run(
    inputs: Record<string, unknown>,
  ): Promise<{ readonly [OUTPUT]: { readonly data: Float32Array } }>;
}

/** Our networks on ONNX Runtime's WebAssembly, one thread. */
export async function openOnnxNetworks(): Promise<(call: Call) => Promise<Float32Array>> {
  const ort = await importPackage<OnnxRuntime>('onnxruntime-web/wasm');
  ort.env.wasm.numThreads = 1;
  const open = (network: NetworkName) => ort.InferenceSession.create(exportOnnx(network));
  const sessions = { reader: await open('reader'), cnn: await open('cnn') };
  return async ({ network, input, shape }) => {
    const tensor = new ort.Tensor('float32', input, shape);
    return (await sessions[network].run({ [FRAMES]: tensor }))[OUTPUT].data;
  };
}

/**
 * Our recognizer with its networks run by onnxruntime-web. That answers later, and a reading wants
 * its answers at once: the first reading of a picture, which is not timed, notes what is asked; the
 * others ask all of it first, and then read with these answers.
 */
export async function onnxruntimeWeb(recognizer: Recognizer): Promise<Contender> {
  const ask = await openOnnxNetworks();
  const asked = new Map<string, Call[]>();
  return {
    name: 'onnxruntime-web',
    async read(file) {
      const pixels = await pixelsOf(file);
      const calls = asked.get(file);
      if (calls === undefined) {
        const noted: Call[] = [];
        asked.set(file, noted);
        return recognizer.read(pixels, (call, ask) => {
          noted.push(call);
          return ask();
        });
      }
      const answers: Float32Array[] = [];
      for (const call of calls) answers.push(await ask(call));
      return recognizer.read(pixels, () => {
        const answer = answers.shift();
        if (!answer) throw new Error(`${file} asks for more than the first time`);
        return answer;
      });
    },
    close: async () => {},
  };
}
