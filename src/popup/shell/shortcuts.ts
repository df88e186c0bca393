import { TABS } from '../environment.ts';
import type { App } from '../state/app.ts';
import { nextModel } from '../state/next-model.ts';
import { isCharacter, pressed, type ShortcutName, shortcutOf } from './shortcut-keys.ts';

/** Whether a key press belongs to the thing that has the focus. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, select, textarea, [role="tablist"]');

/** Listens for the app's keys. */
export function listenForShortcuts(app: App): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
    // Also where the focus is nowhere: nothing is done to what lies under a sheet.
    if (app.sheet.peek() !== null) return;
    const key = pressed(event);
    if (isCharacter(key) && !app.settings.peek().characterKeys) return;
    const shortcut = shortcutOf(key);
    if (shortcut && act(app, shortcut, key)) event.preventDefault();
  });
}

/** Does what a shortcut says; `false` where it means nothing now. */
function act(app: App, shortcut: ShortcutName, key: string): boolean {
  const present = app.tab.peek();
  const drawing = present === 'draw';
  switch (shortcut) {
    case 'tab': {
      const tab = TABS[Number(key) - 1];
      if (tab) app.tab.value = tab;
      return tab !== undefined;
    }
    case 'copy':
      // Selected text is what Ctrl+C copies, as everywhere.
      return getSelection()?.type !== 'Range' && app.copy();
    case 'correct':
      return app.correct();
    case 'select':
      return app.selectBy(key === 'ArrowRight' ? 1 : -1);
    case 'model':
      app.choose({ model: nextModel(app.settings.peek().model) });
      return true;
    case 'explain':
      return app.toggleExplain();
    case 'clear':
      // A table of many pictures is not emptied by a key.
      if (present === 'batch') return false;
      app[present].clear();
      return true;
    case 'undo':
    case 'redo':
      if (drawing) app.draw[shortcut]();
      return drawing;
    case 'history':
    case 'settings':
      app.sheet.value = shortcut;
      return true;
    case 'help':
      app.sheet.value = 'shortcuts';
      return true;
  }
}
