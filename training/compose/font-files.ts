import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import opentype, { type Font } from 'opentype.js';
import { UserError } from '../../tooling/user-error.ts';
import type { Family } from './families.ts';

const FONTS = resolve(fileURLToPath(import.meta.url), '../../fonts');
const MODULES = join(FONTS, 'node_modules');

/** Cuts of one family that can be told apart: every face has all characters it can find. */
export interface Cut {
  /** For instance `lato 900 italic`. */
  readonly name: string;
  /** Whether text is set in it, so that its letters are wanted: regular, bold, italic. */
  readonly text: boolean;
  /** The font that holds a character, if any does. */
  fontOf(char: string): Font | undefined;
}

/**
 * Installs the packages of `training/fonts` where they are missing. They are no dependencies of
 * the project itself: who only builds the extension does not wait for half a gigabyte of fonts.
 */
export function installFonts(): void {
  const { dependencies }: { dependencies: object } = JSON.parse(
    readFileSync(join(FONTS, 'package.json'), 'utf8'),
  );
  if (Object.keys(dependencies).every((name) => existsSync(join(MODULES, name)))) return;
  console.error('Installing the fonts for training …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FONTS,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new UserError('npm ci in training/fonts failed');
}

/** The lightest, the regular and the heaviest cut of a family, and an italic. */
export function cutsOf(family: Family): Cut[] {
  return family.style === 'segment' ? segmentCuts(family.name) : fontsourceCuts(family.name);
}

function segmentCuts(name: string): Cut[] {
  const folder = join(MODULES, 'dseg/fonts', name);
  return readdirSync(folder)
    .filter((file) => /-(Light|Regular|Bold|Italic|BoldItalic)\.ttf$/.test(file))
    .map((file) => {
      const font = open(join(folder, file));
      return {
        name: file.replace('.ttf', ''),
        text: file.includes('-Regular'),
        fontOf: (char) => holding(font, char),
      };
    });
}

function fontsourceCuts(name: string): Cut[] {
  const folder = join(MODULES, '@fontsource', name);
  const files = new Set(readdirSync(join(folder, 'files')));
  const ranges = unicodeRanges(join(folder, 'unicode.json'));
  return weightsOf(name, files).map(({ weight, style, text }) => {
    const opened = new Map<string, Font>();
    return {
      name: `${name} ${weight} ${style}`,
      text,
      fontOf(char) {
        const code = char.codePointAt(0) ?? 0;
        const subset = ranges.find(({ holds }) => holds(code))?.subset;
        const file = `${name}-${subset}-${weight}-${style}.woff`;
        if (!files.has(file)) return undefined;
        const font = opened.get(file) ?? open(join(folder, 'files', file));
        opened.set(file, font);
        return holding(font, char);
      },
    };
  });
}

function weightsOf(name: string, files: ReadonlySet<string>) {
  const found = [...files].flatMap((file) => {
    const match = file.slice(name.length).match(/-(\d{3})-(normal|italic)\.woff$/);
    return match ? [{ weight: Number(match[1]), style: match[2] }] : [];
  });
  const upright = found.filter(({ style }) => style === 'normal').map(({ weight }) => weight);
  const nearest = (to: number) =>
    upright.reduce((best, w) => (Math.abs(w - to) < Math.abs(best - to) ? w : best), upright[0]);
  const [regular, bold] = [nearest(400), nearest(700)];
  const weights = new Set([Math.min(...upright), regular, bold, Math.max(...upright)]);
  const cuts = [...weights].map((weight) => {
    return { weight, style: 'normal', text: weight === regular || weight === bold };
  });
  const italic = found.find(({ weight, style }) => style === 'italic' && weight === regular);
  return italic ? [...cuts, { ...italic, text: true }] : cuts;
}

/** Fontsource's table of the characters in each file: `"latin": "U+0000-00FF,U+0131,…"`. */
function unicodeRanges(path: string) {
  const table: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return Object.entries(table as Record<string, string>).map(([key, text]) => {
    const spans = text.split(',').map((span) => {
      const [from, to = from] = span
        .trim()
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return { from, to };
    });
    return {
      subset: key.replace(/[[\]]/g, ''),
      holds: (code: number) => spans.some(({ from, to }) => code >= from && code <= to),
    };
  });
}

function open(path: string): Font {
  const bytes = readFileSync(path);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function holding(font: Font, char: string): Font | undefined {
  return font.charToGlyphIndex(char) > 0 ? font : undefined;
}
