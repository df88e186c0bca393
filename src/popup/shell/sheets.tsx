import { HistorySheet } from '../history/history-sheet.tsx';
import { SettingsSheet } from '../settings/settings-sheet.tsx';
import { useApp } from '../state/app.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';

/** Whichever sheet lies over the app. */
export function Sheets() {
  switch (useApp().sheet.value) {
    case 'settings':
      return <SettingsSheet />;
    case 'history':
      return <HistorySheet />;
    case 'shortcuts':
      return <ShortcutsSheet />;
    case null:
      return null;
  }
}
