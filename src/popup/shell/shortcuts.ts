import { type App, TABS } from '../state/app.ts';

/** Whether a key press is meant for the thing that has the focus, not for the app. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')
  );
}

/** What a key does in the app; `mod` is Ctrl, or Command on a Mac. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    return key === 'c' && getSelection()?.isCollapsed !== false ? 'copy' : null;
  }
  return KEYS[event.key] ?? null;
}

type Shortcut = (typeof KEYS)[string];

const KEYS: Readonly<
  Record<
    string,
    'copy' | 'model' | 'undo' | 'redo' | 'clear' | 'next' | 'previous' | 'tab1' | 'tab2' | 'tab3'
  >
> = {
  c: 'copy',
  m: 'model',
  Delete: 'clear',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  1: 'tab1',
  2: 'tab2',
  3: 'tab3',
};

/** Listens for the app's keys. */
export function listenForShortcuts(app: App): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isTyping(event.target) || app.sheet.peek()) return;
    const shortcut = shortcutOf(event);
    if (shortcut && run(app, shortcut)) event.preventDefault();
  });
}

/** Does what a shortcut says; `false` where it means nothing now. */
function run(app: App, shortcut: Shortcut): boolean {
  const drawing = app.tab.peek() === 'draw';
  switch (shortcut) {
    case 'copy':
      return app.copy();
    case 'model':
      app.choose({ model: app.settings.peek().model === 'cnn' ? 'mlp' : 'cnn' });
      return true;
    case 'undo':
    case 'redo':
      if (drawing) app.draw[shortcut]();
      return drawing;
    case 'clear':
      if (drawing) app.draw.clear();
      else app.picture.clear();
      return true;
    case 'next':
      return app.selectBy(1);
    case 'previous':
      return app.selectBy(-1);
    default: {
      const tab = TABS[Number(shortcut.slice(3)) - 1];
      if (tab) app.tab.value = tab;
      return tab !== undefined;
    }
  }
}
