import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import {
  backend,
  env,
  findBackendFactory,
  ready,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import { memoize } from '../engine/memoize.ts';

const started = memoize(start);
/** TensorFlow.js throws where it is asked for a backend that does not run. */
let running = false;

/** Starts the WebAssembly backend of TensorFlow.js, once. Rejects where it does not start. */
export const startBackend = (): Promise<void> => started.get();

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
  running = true;
}

/** Memory that a picture may leave behind, in bytes; WebAssembly never gives any of it back itself. */
const KEPT_BYTES = 64 * 2 ** 20;

/**
 * Gives the backend's memory back where it grew large: ends the backend, with all tensors on it.
 * Returns whether it did; then networks must be loaded anew.
 */
export function shrinkBackend(): boolean {
  if (!running) return false;
  // The type of its module is that of another package, which the build does not need.
  const { wasm } = backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  const factory = findBackendFactory('wasm');
  if (wasm.HEAPU8.buffer.byteLength <= KEPT_BYTES || !factory) return false;
  removeBackend('wasm');
  registerBackend('wasm', factory);
  started.clear();
  running = false;
  return true;
}
