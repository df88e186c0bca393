import { coverOf, edgeCoverOf, noiseOf, peakOf } from './ink-statistics.ts';
import { estimatePaper, type Paper, type PaperSide, roughness } from './paper.ts';
import type { Plane } from './types.ts';
import type { Working } from './working.ts';

/** One idea of what is ink in a picture. */
export interface Foreground {
  /** How far every pixel is from the paper towards the ink, 0…1. */
  readonly ink: Plane;
  /** Threshold level of every pixel, 0 (paper) … `LEVELS`, in equal steps of the logarithm. */
  readonly levels: Uint8Array;
  /** Of the strongest ink against the paper, 0…1. */
  readonly contrast: number;
}

export const LEVELS = 14;
/** Ink fainter than this share of the strongest is not looked at. */
const FAINTEST = 0.07;
/** Below this contrast nothing is visible, 1 = black on white. */
const INVISIBLE = 0.02;
/** How many standard deviations of the noise ink must stand out. */
const NOISE_GATE = 4;
/** A view whose ink covers more than this share of the picture is the paper of the other view. */
const MOST_COVER = 0.62;
/** A view with less than this share of the other's contrast is its halo. */
const MUCH_FAINTER = 0.2;
/** Ink covers less than paper: a view whose ink covers this many times as much as the other's… */
const MUCH_WIDER = 2;
/** …and at least this share of the picture. */
const WIDE = 0.25;
/** Ink that covers more than this share of the picture's edge may be its paper. */
const EDGE = 0.2;
/** Two views with this share of their ink in common see the same. */
const SAME_INK = 0.8;
/** Paper that follows the strokes is no paper. */
const MUCH_ROUGHER = 0.08;

/** Ideas of what is ink in a picture: dark ink, light ink. */
export interface Foregrounds {
  /** One where the picture leaves no doubt, none where nothing stands out from the paper. */
  readonly likely: readonly Foreground[];
  /** What is probably the paper of a likely one, unless a digit fills the picture to its edges. */
  readonly unlikely: readonly Foreground[];
}

/** Separates ink from paper. */
export function foregrounds(picture: Working): Foregrounds {
  const paper = estimatePaper(picture);
  const visible = (['light', 'dark'] as const)
    .map((side) => viewOf(picture, paper, side))
    .filter((view) => view.peak > Math.max(INVISIBLE, NOISE_GATE * view.noise));
  const views = visible.filter((view) => !visible.some((other) => isEcho(view, other)));
  const isExplained = (view: View) =>
    views.some((other) => other !== view && explainsBetter(other, view));
  const likely = views.filter((view) => !isExplained(view));
  const isOpen = likely.some(({ atEdge }) => atEdge > EDGE);
  return {
    likely: likely.map(asForeground),
    unlikely: isOpen ? views.filter(isExplained).map(asForeground) : [],
  };
}

function asForeground({ ink, noise, peak }: View): Foreground {
  const floor = Math.max(FAINTEST * peak, NOISE_GATE * noise, INVISIBLE / 2);
  return { ink, levels: quantize(ink, floor, peak), contrast: peak };
}

/** A foreground of ink that was found already. */
export function foregroundOf(ink: Plane): Foreground {
  return { ink, levels: quantize(ink, FAINTEST, 1), contrast: 1 };
}

interface View {
  readonly ink: Plane;
  readonly noise: number;
  readonly peak: number;
  /** Share of the picture that is ink, and of its outermost pixels. */
  readonly cover: number;
  readonly atEdge: number;
  /** Change of the paper from tile to tile, in contrasts. */
  readonly rough: number;
}

function viewOf(picture: Working, paper: Paper, side: PaperSide): View {
  const ink = inkPlane(picture, paper, side);
  const peak = peakOf(ink);
  return {
    ink,
    peak,
    noise: noiseOf(ink),
    cover: coverOf(ink, peak / 2),
    atEdge: edgeCoverOf(ink, peak / 2),
    rough: roughness(paper, side) / Math.max(peak, INVISIBLE),
  };
}

/** Whether a view shows only what another shows better: its halo, or the same ink. */
function isEcho(view: View, other: View): boolean {
  if (view.peak < MUCH_FAINTER * other.peak) return true;
  return view.peak < other.peak && isSameInk(view, other);
}

/**
 * Whether two views see the same: ink that is lighter than its paper in one colour channel and
 * darker in another, such as red on blue.
 */
function isSameInk(a: View, b: View): boolean {
  const shared = a.ink.data.map((ink, i) => Math.min(ink / a.peak, b.ink.data[i] / b.peak));
  return coverOf({ ...a.ink, data: shared }, 0.5) > SAME_INK * Math.min(a.cover, b.cover);
}

/** Whether what `view` takes for ink is the paper of `other`. */
function explainsBetter(other: View, view: View): boolean {
  if (other.cover > MOST_COVER) return false;
  // Never both of two views: a rough one does not speak against a smooth one.
  if (other.rough > view.rough + MUCH_ROUGHER) return false;
  if (view.cover > MOST_COVER || view.rough > other.rough + MUCH_ROUGHER) return true;
  return other.peak > view.peak / 2 && view.cover > Math.max(WIDE, MUCH_WIDER * other.cover);
}

/**
 * Distance of every pixel's colour from the paper's, counting only channels that differ in the
 * direction of the ink (root mean square over the channels): darker than light paper, or lighter
 * than dark paper.
 */
function inkPlane(picture: Working, paper: Paper, side: PaperSide): Plane {
  const { width, height, channels } = picture;
  const data = new Float32Array(width * height);
  const sign = side === 'light' ? 1 : -1;
  const tiles = paper[side];
  const across = interpolation(width, paper.columns);
  const down = interpolation(height, paper.rows);
  for (let c = 0; c < channels.length; c++) {
    const channel = channels[c];
    const grid = tiles[c];
    for (let y = 0; y < height; y++) {
      const r0 = down.first[y] * paper.columns;
      const r1 = Math.min(down.first[y] + 1, paper.rows - 1) * paper.columns;
      const fy = down.share[y];
      for (let x = 0; x < width; x++) {
        const c0 = across.first[x];
        const c1 = Math.min(c0 + 1, paper.columns - 1);
        const fx = across.share[x];
        const top = grid[r0 + c0] * (1 - fx) + grid[r0 + c1] * fx;
        const bottom = grid[r1 + c0] * (1 - fx) + grid[r1 + c1] * fx;
        const i = y * width + x;
        const distance = sign * (top * (1 - fy) + bottom * fy - channel[i]);
        if (distance > 0) data[i] += distance * distance;
      }
    }
  }
  for (let i = 0; i < data.length; i++) data[i] = Math.sqrt(data[i] / channels.length);
  return { width, height, data };
}

/** For each of `length` pixels: the tile whose centre lies before it and how far it is beyond. */
function interpolation(length: number, tiles: number) {
  const first = new Uint16Array(length);
  const share = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const at = Math.min(tiles - 1, Math.max(0, ((i + 0.5) * tiles) / length - 0.5));
    first[i] = Math.floor(at);
    share[i] = at - first[i];
  }
  return { first, share };
}

function quantize({ data }: Plane, floor: number, peak: number): Uint8Array {
  const levels = new Uint8Array(data.length);
  const step = (LEVELS - 1) / Math.log(Math.max(1.01, peak / floor));
  for (let i = 0; i < data.length; i++) {
    if (data[i] < floor) continue;
    levels[i] = 1 + Math.min(LEVELS - 1, Math.round(step * Math.log(data[i] / floor)));
  }
  return levels;
}
