import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionForest } from '../../../src/recognizer/regions.ts';
import type { Box } from '../../../src/recognizer/types.ts';

/** What a region must be: its pixels in order, and what follows from them. */
interface Component {
  readonly pixels: readonly number[];
  readonly level: number;
  readonly box: Box;
}

const levelPlanes = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      levels: fc.uint8Array({ max: 4, minLength: width * height, maxLength: width * height }),
    }),
  );

/** Connected components of every threshold set, each once, at the highest threshold it survives. */
function components(levels: Uint8Array, width: number): Component[] {
  const found = new Map<string, Component>();
  for (let level = 1; level <= 4; level++) {
    const seen = new Set<number>();
    for (let start = 0; start < levels.length; start++) {
      if (levels[start] < level || seen.has(start)) continue;
      const pixels = flood(start, level, levels, width, seen);
      found.set(pixels.join(), { pixels, level, box: boxAround(pixels, width) });
    }
  }
  return [...found.values()];
}

function flood(start: number, level: number, levels: Uint8Array, width: number, seen: Set<number>) {
  const queue = [start];
  seen.add(start);
  for (const p of queue) {
    for (let q = 0; q < levels.length; q++) {
      const near =
        Math.abs((q % width) - (p % width)) <= 1 &&
        Math.abs(Math.floor(q / width) - Math.floor(p / width)) <= 1;
      if (!near || seen.has(q) || levels[q] < level) continue;
      seen.add(q);
      queue.push(q);
    }
  }
  return queue.sort((a, b) => a - b);
}

function boxAround(pixels: readonly number[], width: number): Box {
  const columns = pixels.map((p) => p % width);
  const rows = pixels.map((p) => Math.floor(p / width));
  const x = Math.min(...columns);
  const y = Math.min(...rows);
  return { x, y, width: Math.max(...columns) - x + 1, height: Math.max(...rows) - y + 1 };
}

const inkOf = (levels: Uint8Array, width: number) => ({
  width,
  height: levels.length / width,
  data: Float32Array.from(levels, (level) => level / 4),
});

test('holds the connected components of every threshold', () => {
  fc.assert(
    fc.property(levelPlanes, fc.integer({ min: 1, max: 4 }), ({ levels, width }, minArea) => {
      const forest = regionForest(levels, inkOf(levels, width), minArea);
      const found = forest.map((region) => ({
        pixels: [...region.pixels].sort((a, b) => a - b),
        level: region.level,
        box: region.box,
      }));
      const wanted = components(levels, width).filter(({ pixels }) => pixels.length >= minArea);
      const inOrder = (list: readonly Component[]) =>
        [...list].sort((a, b) => (a.pixels.join() < b.pixels.join() ? -1 : 1));
      expect(inOrder(found)).toEqual(inOrder(wanted));
    }),
    { numRuns: 300 },
  );
});

test('the parent of a region is the smallest region around it, and stands before it', () => {
  fc.assert(
    fc.property(levelPlanes, ({ levels, width }) => {
      const forest = regionForest(levels, inkOf(levels, width), 1);
      const pixels = forest.map((region) => new Set(region.pixels));
      forest.forEach((region, i) => {
        const around = [...forest.keys()].filter(
          (j) => pixels[j].size > pixels[i].size && pixels[j].has(region.pixels[0]),
        );
        const smallest = around.sort((a, b) => pixels[a].size - pixels[b].size)[0] ?? -1;
        expect(region.parent).toBe(smallest);
        expect(region.parent).toBeLessThan(i);
      });
    }),
    { numRuns: 300 },
  );
});

test('area and mass are those of the pixels', () => {
  fc.assert(
    fc.property(levelPlanes, ({ levels, width }) => {
      const ink = inkOf(levels, width);
      for (const region of regionForest(levels, ink, 1)) {
        expect(region.pixels.length).toBe(region.area);
        expect(region.pixels.reduce((sum, p) => sum + ink.data[p], 0)).toBeCloseTo(region.mass, 4);
      }
    }),
  );
});

test('empty paper has no regions', () => {
  expect(regionForest(new Uint8Array(12), inkOf(new Uint8Array(12), 4), 1)).toEqual([]);
});
