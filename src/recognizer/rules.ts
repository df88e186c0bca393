import type { Plane } from './types.ts';

/** Slopes a rule may have against the picture's edges. */
const SLOPES = [0, -0.03, 0.03, -0.07, 0.07];
/** A rule runs along at least this share of the ink it is part of. */
const LENGTH_SHARE = 0.6;
/** It is at most so thick, as a share of the shorter side. */
const THICKNESS_SHARE = 0.12;
/** It may get thicker by this share of its usual thickness, or one pixel. */
const THICKNESS_SLACK = 0.2;
/** Interruptions of a rule that are bridged, as a share of its length. */
const GAP_SHARE = 0.04;
const INK = 0.3;

/**
 * Finds rules (ruled paper, grid lines, frames) in a piece of ink and returns the ink without
 * them, or nothing where there is none. Long thin runs along nearly horizontal and vertical lines
 * are erased; where a stroke crosses a rule the ink is thick, and stays.
 */
export function eraseRules(ink: Plane): Plane | undefined {
  const { width, height } = ink;
  const thickest = Math.max(2, THICKNESS_SHARE * Math.min(width, height));
  const flat = markRules(ink, thickest);
  const upright = transpose(markRules(transpose(ink), thickest));
  const data = ink.data.slice();
  let erased = 0;
  for (let i = 0; i < data.length; i++) {
    if (flat.data[i] === 0 && upright.data[i] === 0) continue;
    data[i] = 0;
    erased++;
  }
  return erased > 0 ? { width, height, data } : undefined;
}

/** 1 on nearly horizontal rules, with their soft edges, 0 elsewhere. */
function markRules(ink: Plane, thickest: number): Plane {
  const { width, height } = ink;
  const marks: Plane = { width, height, data: new Float32Array(width * height) };
  const shortest = LENGTH_SHARE * width;
  if (shortest < 8) return marks;
  const widestGap = Math.max(1, GAP_SHARE * width);
  const spanAt = spansOf(ink);
  const tried = SLOPES.filter((slope) => slope === 0 || Math.abs(slope) * width > 1);
  for (const slope of tried) {
    const rise = Int32Array.from({ length: width }, (_, x) => Math.round(slope * (x - width / 2)));
    for (let y = 0; y < height; y++) {
      if (!crossesMiddle(spanAt, y, rise, widestGap)) continue;
      let spans: Span[] = [];
      let last = -1;
      for (let x = 0; x <= width; x++) {
        const span = x < width ? spanAt(x, y + rise[x]) : undefined;
        if (span) {
          spans.push(span);
          last = x;
        } else if (spans.length > 0 && (x === width || x - last > widestGap)) {
          if (last - spans[0].x + 1 >= shortest) markRule(marks, spans, thickest);
          spans = [];
        }
      }
    }
  }
  return marks;
}

/** Whether a run longer than half the width may lie along a line: there is ink of it in the middle. */
function crossesMiddle(spanAt: SpanAt, y: number, rise: Int32Array, widestGap: number): boolean {
  const middle = rise.length >> 1;
  for (let x = middle; x >= 0 && x >= middle - widestGap; x--) {
    if (spanAt(x, y + rise[x])) return true;
  }
  return false;
}

/** A run of ink in one column. */
interface Span {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The run of ink that a pixel is part of, if it is ink; any y, x inside the plane. */
type SpanAt = (x: number, y: number) => Span | undefined;

function spansOf({ width, height, data }: Plane): SpanAt {
  const spans: (Span | undefined)[] = new Array(width * height);
  for (let x = 0; x < width; x++) {
    for (let top = 0; top < height; top++) {
      if (data[top * width + x] < INK) continue;
      let bottom = top;
      while (bottom + 1 < height && data[(bottom + 1) * width + x] >= INK) bottom++;
      const span = { x, top, bottom };
      for (let y = top; y <= bottom; y++) spans[y * width + x] = span;
      top = bottom;
    }
  }
  return (x, y) => (y >= 0 && y < height ? spans[y * width + x] : undefined);
}

/** Marks the columns in which a rule is about as thick as it mostly is: elsewhere a stroke meets it. */
function markRule(marks: Plane, spans: readonly Span[], thickest: number): void {
  const thickness = ({ top, bottom }: Span) => bottom - top + 1;
  if (spans.every((span) => thickness(span) > thickest)) return;
  const sorted = spans.map(thickness).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)];
  const most = Math.min(thickest, usual + Math.max(1, THICKNESS_SLACK * usual));
  for (const span of spans) {
    if (thickness(span) > most) continue;
    const from = Math.max(0, span.top - 1);
    const to = Math.min(marks.height - 1, span.bottom + 1);
    for (let v = from; v <= to; v++) marks.data[v * marks.width + span.x] = 1;
  }
}

function transpose({ width, height, data }: Plane): Plane {
  const turned = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x];
  }
  return { width: height, height: width, data: turned };
}
