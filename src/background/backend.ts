import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';

let started: Promise<void> | undefined;

/** Starts the WebAssembly backend of TensorFlow.js, once. Rejects where it does not start. */
export function startBackend(): Promise<void> {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<void> {
  // A service worker cannot make the blob: workers that the threaded build needs.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // One build is shipped, whatever the backend asks for: every browser we support has SIMD.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  if (!(await setBackend('wasm'))) throw new Error('The WebAssembly backend did not start.');
  await ready();
}
