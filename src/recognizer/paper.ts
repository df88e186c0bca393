import type { Working } from './working.ts';

/** The colour of the paper at every tile of a coarse grid, as the darkest and the lightest guess. */
export interface Paper {
  /** Tiles across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Per channel: what the paper would be if the ink is lighter / darker than it. 0…1. */
  readonly dark: readonly Float32Array[];
  readonly light: readonly Float32Array[];
}

/** One guess of the paper: a grid of colours. */
export type PaperSide = 'dark' | 'light';

const BINS = 64;
/** Ink may cover up to four fifths of the surroundings before it is taken for paper. */
const SHARE = 0.2;
const TILES_ACROSS_SHORT_SIDE = 6;
const MAX_TILES = 32;
/** How many tiles to each side belong to the surroundings of a tile. */
const REACH = 2;

/**
 * Estimates the paper locally, so that shadows and gradients are paper and not ink: a low and a
 * high percentile of each colour channel over a window that slides with half its size.
 */
export function estimatePaper(picture: Working): Paper {
  const { width, height, channels } = picture;
  const tile = Math.max(1, Math.min(width, height) / TILES_ACROSS_SHORT_SIDE);
  const columns = Math.max(1, Math.min(MAX_TILES, Math.round(width / tile)));
  const rows = Math.max(1, Math.min(MAX_TILES, Math.round(height / tile)));
  const dark: Float32Array[] = [];
  const light: Float32Array[] = [];
  for (const channel of channels) {
    const histograms = tileHistograms(channel, width, height, columns, rows);
    const low = new Float32Array(columns * rows);
    const high = new Float32Array(columns * rows);
    const window = new Float32Array(BINS);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        window.fill(0);
        for (let v = Math.max(0, r - REACH); v <= Math.min(rows - 1, r + REACH); v++) {
          for (let u = Math.max(0, c - REACH); u <= Math.min(columns - 1, c + REACH); u++) {
            const from = (v * columns + u) * BINS;
            for (let b = 0; b < BINS; b++) window[b] += histograms[from + b];
          }
        }
        low[r * columns + c] = percentile(window, SHARE);
        high[r * columns + c] = percentile(window, 1 - SHARE);
      }
    }
    dark.push(low);
    light.push(high);
  }
  return { columns, rows, dark, light };
}

function tileHistograms(
  channel: Float32Array,
  width: number,
  height: number,
  columns: number,
  rows: number,
): Float32Array {
  const histograms = new Float32Array(columns * rows * BINS);
  const tileOf = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * columns) / width));
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++) {
      const bin = Math.min(BINS - 1, Math.floor(channel[y * width + x] * BINS));
      histograms[(row + tileOf[x]) * BINS + bin]++;
    }
  }
  return histograms;
}

/** The value below which `share` of a histogram lies, 0…1, interpolated inside its bin. */
function percentile(histogram: Float32Array, share: number): number {
  let total = 0;
  for (const n of histogram) total += n;
  const wanted = share * total;
  let below = 0;
  for (let b = 0; b < BINS; b++) {
    if (below + histogram[b] >= wanted && histogram[b] > 0) {
      // The extreme bins stand for pure black and pure white, the commonest papers of all.
      if (b === 0) return 0;
      if (b === BINS - 1) return 1;
      return (b + (wanted - below) / histogram[b]) / BINS;
    }
    below += histogram[b];
  }
  return 1;
}

/** How much the paper changes from tile to tile, mean absolute difference over the channels. */
export function roughness(paper: Paper, side: PaperSide): number {
  const { columns, rows } = paper;
  let sum = 0;
  let count = 0;
  for (const grid of paper[side]) {
    for (let i = 0; i < grid.length; i++) {
      if (i % columns < columns - 1) {
        sum += Math.abs(grid[i + 1] - grid[i]);
        count++;
      }
      if (i < columns * (rows - 1)) {
        sum += Math.abs(grid[i + columns] - grid[i]);
        count++;
      }
    }
  }
  return count > 0 ? sum / count : 0;
}
