/** Luminance quantisation of JPEG (Annex K of the standard), used for all three channels. */
const QUANTA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
  92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const COSINES = Float32Array.from({ length: 64 }, (_, i) => {
  const [k, x] = [i >> 3, i & 7];
  return (k === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * k * Math.PI) / 16);
});

const block = new Float32Array(64);
const half = new Float32Array(64);
const sums = new Float32Array(8);

/** What JPEG of this quality (1…100) leaves of one plane; edges are not padded. */
export function jpegPlane(
  plane: Float32Array,
  width: number,
  height: number,
  quality: number,
): void {
  const factor = (quality < 50 ? 5000 / quality : 200 - 2 * quality) / 100;
  for (let y = 0; y + 8 <= height; y += 8) {
    for (let x = 0; x + 8 <= width; x += 8) {
      const first = plane[y * width + x];
      let flat = true;
      for (let v = 0; v < 8; v++) {
        const row = (y + v) * width + x;
        for (let u = 0; u < 8; u++) {
          const value = plane[row + u];
          block[v * 8 + u] = value - 128;
          if (value !== first) flat = false;
        }
      }
      if (flat) {
        const quantum = Math.max(1, QUANTA[0] * factor) / 8;
        const left = Math.round((first - 128) / quantum) * quantum + 128;
        for (let v = 0; v < 8; v++) plane.fill(left, (y + v) * width + x, (y + v) * width + x + 8);
        continue;
      }
      forward(block, half);
      forward(half, block);
      for (let i = 0; i < 64; i++) {
        const quantum = Math.max(1, QUANTA[i] * factor);
        block[i] = Math.round(block[i] / quantum) * quantum;
      }
      backward(block, half);
      backward(half, block);
      for (let v = 0; v < 8; v++) {
        for (let u = 0; u < 8; u++) plane[(y + v) * width + x + u] = block[v * 8 + u] + 128;
      }
    }
  }
}

/** Cosine transform of the rows, transposed; twice is the whole transform. */
function forward(from: Float32Array, to: Float32Array): void {
  for (let row = 0; row < 8; row++) {
    const i = row * 8;
    // The cosines are even or odd about the middle: half the products do.
    for (let x = 0; x < 4; x++) {
      sums[x] = from[i + x] + from[i + 7 - x];
      sums[4 + x] = from[i + x] - from[i + 7 - x];
    }
    for (let k = 0; k < 8; k++) {
      const c = k * 8;
      const s = (k & 1) * 4;
      to[k * 8 + row] =
        COSINES[c] * sums[s] +
        COSINES[c + 1] * sums[s + 1] +
        COSINES[c + 2] * sums[s + 2] +
        COSINES[c + 3] * sums[s + 3];
    }
  }
}

function backward(from: Float32Array, to: Float32Array): void {
  for (let row = 0; row < 8; row++) {
    for (let x = 0; x < 4; x++) {
      let even = 0;
      let odd = 0;
      for (let k = 0; k < 8; k += 2) {
        even += COSINES[k * 8 + x] * from[row * 8 + k];
        odd += COSINES[k * 8 + 8 + x] * from[row * 8 + k + 1];
      }
      to[x * 8 + row] = even + odd;
      to[(7 - x) * 8 + row] = even - odd;
    }
  }
}
