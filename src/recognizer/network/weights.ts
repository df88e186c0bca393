import { array, count, number, object, oneOf, text } from './json.ts';
import { ModelError } from './model-error.ts';
import { elements } from './shapes.ts';

/** One weight of a model, decoded. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const BYTES = { float32: 4, uint16: 2, uint8: 1 } as const;
type Stored = keyof typeof BYTES;

/**
 * The weights of a TensorFlow.js `weightsManifest`, by name. Affinely quantised ones
 * (`value = stored · scale + min`) are decoded.
 *
 * @param manifest `weightsManifest` of the model; its groups follow each other in `bytes`.
 * @param bytes the weight files, concatenated.
 * @throws ModelError where the manifest is malformed or `bytes` has another length.
 */
export function decodeWeights(manifest: unknown, bytes: ArrayBuffer): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const group of array(manifest, 'weightsManifest')) {
    for (const entry of array(object(group, 'weight group').weights, 'weights')) {
      const weight = object(entry, 'weight');
      const name = text(weight.name, 'weight name');
      oneOf(weight.dtype, ['float32'], `${name} dtype`);
      const shape = array(weight.shape, `${name} shape`).map((n) => count(n, `${name} shape`));
      const length = elements(shape);
      const { stored, scale, min } = quantization(weight.quantization, name);
      const end = offset + length * BYTES[stored];
      if (end > bytes.byteLength) throw new ModelError(`the weights end before ${name}`);
      weights.set(name, { shape, values: read(bytes.slice(offset, end), stored, scale, min) });
      offset = end;
    }
  }
  if (offset !== bytes.byteLength) {
    throw new ModelError(`${bytes.byteLength} bytes of weights where ${offset} are described`);
  }
  return weights;
}

function quantization(value: unknown, name: string) {
  if (value === undefined) return { stored: 'float32' as const, scale: 1, min: 0 };
  const { dtype, scale, min } = object(value, `${name} quantization`);
  return {
    stored: oneOf(dtype, ['uint8', 'uint16'], `${name} quantization dtype`),
    scale: number(scale, `${name} scale`),
    min: number(min, `${name} min`),
  };
}

function read(bytes: ArrayBuffer, stored: Stored, scale: number, min: number): Float32Array {
  if (stored === 'float32') return new Float32Array(bytes);
  const codes = stored === 'uint8' ? new Uint8Array(bytes) : new Uint16Array(bytes);
  return Float32Array.from(codes, (code) => code * scale + min);
}
