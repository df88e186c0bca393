import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, engine, env, setBackend, type Tensor, util } from '@tensorflow/tfjs-core';

/** Starts TensorFlow.js on its single-threaded WASM backend (the threaded one does not run in Node). */
export async function startWasm(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('the TensorFlow.js WASM backend did not start');
}

/** A tensor on the WASM heap whose values are still to be written. */
export function allocate<T extends Tensor>(shape: readonly number[]): T {
  return engine().makeTensorFromTensorInfo(wasm().makeOutput([...shape], 'float32')) as T;
}

/**
 * A tensor's values where they lie on the WASM heap, not a copy. Valid until the next allocation:
 * the heap moves when it grows.
 */
export function view(tensor: Tensor): Float32Array {
  const values = wasm().typedArrayFromHeap(tensor);
  util.assert(values instanceof Float32Array, () => `a ${tensor.dtype} tensor is no float tensor`);
  return values as Float32Array;
}

function wasm(): BackendWasm {
  const current = backend();
  if (current instanceof BackendWasm) return current;
  throw new Error('the WASM backend is not the current one');
}
