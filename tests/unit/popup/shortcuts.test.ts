import { expect, test } from 'vitest';
import { pressed, SHORTCUTS, shortcutOf } from '../../../src/popup/shell/shortcut-keys.ts';

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
