import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../tooling/root.ts';

const css = readFileSync(inRoot('src/components/tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
const SURFACES = ['paper', 'panel', 'panel-2'];

/** The colour of a token, as `#rrggbb`. */
function colour(token: string, theme: (typeof THEMES)[number]): string {
  const pair = css.match(new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\);`));
  if (!pair) throw new Error(`--${token} is no pair of opaque colours`);
  return pair[1 + THEMES.indexOf(theme)];
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What tells the state of a control, and what it stands on. */
const STATES = [
  ['a switch that is off', 'text-2', 'panel-2'],
  ['the edge of such a switch', 'text-2', 'panel'],
  ['the line under a chosen tab or option, at its start', 'accent-1', 'raised'],
  ['in its middle', 'accent-2', 'raised'],
  ['at its end', 'accent-3', 'raised'],
  ['the edge of a pressed tool', 'accent-1', 'panel'],
  ['a dot for sure', 'good', 'panel-2'],
  ['a dot for unsure', 'unsure', 'panel-2'],
  ['the focus', 'focus', 'panel-2'],
] as const;

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(STATES)('%s is seen', (_, mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(['text', 'text-2', 'good', 'unsure', 'bad'])('%s is read on every surface', (words) => {
    for (const surface of SURFACES) {
      expect(contrast(colour(words, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
