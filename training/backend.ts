import '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';

/** Starts TensorFlow.js on its single-threaded WASM backend (the threaded one does not run in Node). */
export async function startWasm(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('the TensorFlow.js WASM backend did not start');
}
