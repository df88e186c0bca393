import { expect, test } from 'vitest';
import {
  isCharacter,
  pressed,
  SHORTCUTS,
  shortcutOf,
  shortcutsInForce,
} from '../../../src/popup/shell/shortcut-keys.ts';

const key = (name: string, mods: { ctrl?: boolean; meta?: boolean; shift?: boolean } = {}) => ({
  key: name,
  ctrlKey: mods.ctrl ?? false,
  metaKey: mods.meta ?? false,
  shiftKey: mods.shift ?? false,
});

test('Ctrl and Command mean the same', () => {
  expect(shortcutOf(pressed(key('z', { ctrl: true })))).toBe('undo');
  expect(shortcutOf(pressed(key('z', { meta: true })))).toBe('undo');
  expect(shortcutOf(pressed(key('Z', { ctrl: true, shift: true })))).toBe('redo');
});

test('a browser’s own shortcut is left to the browser', () => {
  expect(shortcutOf(pressed(key('h', { ctrl: true })))).toBeUndefined();
});

test('no key stands for two things', () => {
  const keys = SHORTCUTS.flatMap(({ match }) => [...match]);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(['1', 'c', 'M', ',', '?'])('%s writes a character', (name) => {
  expect(isCharacter(pressed(key(name)))).toBe(true);
});

test.each(['F2', 'Delete', 'ArrowLeft'])('%s writes none', (name) => {
  expect(isCharacter(pressed(key(name)))).toBe(false);
});

test('with Ctrl a letter writes none', () => {
  expect(isCharacter(pressed(key('z', { ctrl: true })))).toBe(false);
});

test('without keys that write a character, the others are left', () => {
  expect(shortcutsInForce(true).map(({ name }) => name)).toEqual(SHORTCUTS.map(({ name }) => name));
  expect(shortcutsInForce(false).flatMap(({ keys }) => keys)).toEqual([
    'Ctrl C',
    'F2',
    '←',
    '→',
    'Delete',
    'Ctrl Z',
    'Ctrl Shift Z',
    'Ctrl Y',
  ]);
});
