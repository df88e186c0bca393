import { expect, test } from 'vitest';
import { eraseRules } from '../../../src/recognizer/rules.ts';
import type { Plane } from '../../../src/recognizer/types.ts';
import { digit } from './support/handwriting.ts';
import { alphaPlane, render } from './support/pixels.ts';

const draw = async (content: string, side = 160): Promise<Plane> =>
  alphaPlane(await render(side, side, content));

const rule = (x1: number, y1: number, x2: number, y2: number, width = 3) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="black" stroke-width="${width}"/>`;

const frame = (inset: number, side = 160) =>
  `<rect x="${inset}" y="${inset}" width="${side - 2 * inset}" height="${side - 2 * inset}"
    fill="none" stroke="black" stroke-width="3"/>`;

const inkIn = ({ data }: Plane) => data.reduce((sum, value) => sum + value, 0);

/** Share of the ink of `wanted` that `found` still has, and what else it has beside that ink. */
function kept(found: Plane | undefined, wanted: Plane) {
  if (!found) return { share: Number.NaN, rest: Number.NaN };
  const common = found.data.reduce((sum, value, i) => sum + Math.min(value, wanted.data[i]), 0);
  return { share: common / inkIn(wanted), rest: (inkIn(found) - common) / inkIn(wanted) };
}

const five = digit(5, { x: 55, y: 35, height: 90 });

test('erases a frame around a digit', async () => {
  const { share, rest } = kept(eraseRules(await draw(five + frame(5))), await draw(five));
  expect(share).toBeGreaterThan(0.99);
  expect(rest).toBeLessThan(0.05);
});

test('erases a grid behind a digit; strokes that cross it stay', async () => {
  const grid = [40, 80, 120]
    .map((at) => rule(0, at, 160, at, 2) + rule(at, 0, at, 160, 2))
    .join('');
  const { share, rest } = kept(eraseRules(await draw(five + grid)), await draw(five));
  expect(share).toBeGreaterThan(0.8);
  expect(rest).toBeLessThan(0.15);
});

test('erases a rule that the digit stands on', async () => {
  const { share, rest } = kept(
    eraseRules(await draw(five + rule(0, 128, 160, 128))),
    await draw(five),
  );
  expect(share).toBeGreaterThan(0.9);
  expect(rest).toBeLessThan(0.1);
});

test('erases rules of a picture that is slightly turned', async () => {
  for (const turn of [-2, 2]) {
    const turned = `<g transform="rotate(${turn} 80 80)">${rule(2, 120, 158, 120)}</g>`;
    const { share, rest } = kept(eraseRules(await draw(five + turned)), await draw(five));
    expect(share).toBeGreaterThan(0.85);
    expect(rest).toBeLessThan(0.15);
  }
});

test('finds no rule in round ink', async () => {
  for (const value of [2, 3, 5, 8]) {
    expect(eraseRules(await draw(digit(value, { x: 0, y: 0, height: 155 })))).toBeUndefined();
  }
});

test('empty paper has no rules', () => {
  expect(eraseRules({ width: 30, height: 30, data: new Float32Array(900) })).toBeUndefined();
});
