/** What a key does in the app, and how it is written in the list of shortcuts. */
export const SHORTCUTS = [
  { name: 'tab', keys: ['1', '2', '3'], match: ['1', '2', '3'] },
  { name: 'copy', keys: ['C', 'Ctrl C'], match: ['c', 'mod+c'] },
  { name: 'correct', keys: ['F2'], match: ['F2'] },
  { name: 'select', keys: ['←', '→'], match: ['ArrowLeft', 'ArrowRight'] },
  { name: 'model', keys: ['M'], match: ['m'] },
  { name: 'explain', keys: ['E'], match: ['e'] },
  { name: 'clear', keys: ['Delete'], match: ['Delete'] },
  { name: 'undo', keys: ['Ctrl Z'], match: ['mod+z'] },
  { name: 'redo', keys: ['Ctrl Shift Z', 'Ctrl Y'], match: ['mod+shift+z', 'mod+y'] },
  { name: 'history', keys: ['H'], match: ['h'] },
  { name: 'settings', keys: [','], match: [','] },
  { name: 'help', keys: ['?'], match: ['?'] },
] as const satisfies readonly Shortcut[];

/** Keys of the batch table; its rows listen for them. */
export const TABLE_KEYS = [
  { name: 'rows', keys: ['↑', '↓'] },
  { name: 'open', keys: ['Space'] },
  { name: 'correct', keys: ['0 … 9', 'Enter'] },
  { name: 'uncorrect', keys: ['Delete'] },
] as const;

interface Shortcut {
  readonly name: string;
  readonly keys: readonly string[];
  /** Keys as `pressed` names them. */
  readonly match: readonly string[];
}

export type ShortcutName = (typeof SHORTCUTS)[number]['name'];

/** A key press as a name: `c`, `ArrowLeft`, `mod+shift+z`; `mod` is Ctrl, or Command on a Mac. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) return key;
  return `mod+${event.shiftKey ? 'shift+' : ''}${key}`;
}

/** Whether a pressed key writes a letter, a digit or a sign. */
export const isCharacter = (key: string): boolean => key.length === 1;

/** The shortcuts in force and their keys: all, or only keys that write no character. */
export const shortcutsInForce = (characters: boolean) =>
  SHORTCUTS.map(({ name, keys, match }) => ({
    name,
    keys: keys.filter((key) => characters || !match.some((each) => each === key.toLowerCase())),
  })).filter(({ keys }) => keys.length > 0);

/** The shortcut that a pressed key stands for. */
export function shortcutOf(key: string): ShortcutName | undefined {
  return SHORTCUTS.find(({ match }) => match.some((each) => each === key))?.name;
}
