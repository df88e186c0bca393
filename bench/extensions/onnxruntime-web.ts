import { exportOnnx } from '../contenders/onnx-file.ts';
import { inPackages } from '../contenders/packages.ts';
import { writeExtension } from './folder.ts';

/**
 * Our own networks by onnxruntime-web in a service worker. It asks what our recognizer asks of a
 * small picture: the reader once about 128×128 pixels, the CNN about one frame.
 */
const WORKER = `
import * as ort from './ort.mjs';
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm: chrome.runtime.getURL('ort.wasm') };
const open = async (file) => {
  const model = await fetch(chrome.runtime.getURL(file)).then((response) => response.arrayBuffer());
  return ort.InferenceSession.create(new Uint8Array(model));
};
const ready = Promise.all([open('reader.onnx'), open('cnn.onnx')]);
chrome.runtime.onMessage.addListener(({ args: [, pixels] }, sender, respond) => {
  answer(pixels).catch((error) => ({ failed: String(error) })).then(respond);
  return true;
});
async function answer({ width, height, rgba }) {
  const [reader, cnn] = await ready;
  const data = Uint8Array.from(atob(rgba), (character) => character.charCodeAt(0));
  const channel = (x, y, side, c) =>
    data[4 * (Math.floor((y * height) / side) * width + Math.floor((x * width) / side)) + c] / 255;
  const view = new Float32Array(128 * 128 * 3);
  for (let i = 0; i < view.length; i++) {
    const pixel = Math.floor(i / 3);
    view[i] = channel(pixel % 128, Math.floor(pixel / 128), 128, i % 3);
  }
  const frame = new Float32Array(28 * 28);
  for (let i = 0; i < frame.length; i++) frame[i] = 1 - channel(i % 28, Math.floor(i / 28), 28, 0);
  const ask = (session, input, shape) =>
    session.run({ frames: new ort.Tensor('float32', input, shape) });
  await ask(reader, view, [1, 128, 128, 3]);
  const { output } = await ask(cnn, frame, [1, 28, 28, 1]);
  const logits = [...output.data.slice(0, 10)];
  return { text: String(logits.indexOf(Math.max(...logits))) };
}
`;

/** Writes that extension and returns its folder. */
export function onnxruntimeWebExtension(): string {
  const dist = (file: string) => inPackages('onnxruntime-web/dist', file);
  return writeExtension({
    name: 'onnxruntime-web',
    worker: WORKER,
    module: true,
    copies: {
      'ort.mjs': dist('ort.wasm.bundle.min.mjs'),
      'ort.wasm': dist('ort-wasm-simd-threaded.wasm'),
    },
    files: { 'reader.onnx': exportOnnx('reader'), 'cnn.onnx': exportOnnx('cnn') },
  });
}
