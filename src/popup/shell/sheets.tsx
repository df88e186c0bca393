import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../storage/language.ts';
import { HistorySheet } from '../history/history-sheet.tsx';
import { SettingsSheet } from '../settings/settings-sheet.tsx';
import { useApp } from '../state/app.ts';
import type { SheetName } from '../state/app-state.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';

/** The header's button for a sheet, or for the one that leads to it. */
const OPENER = {
  history: 'open-history',
  settings: 'open-settings',
  shortcuts: 'open-settings',
} as const satisfies Record<SheetName, string>;

/** Whichever sheet lies over the app. */
export function Sheets({ language }: { readonly language: Language }) {
  const name = useApp().sheet.value;
  const last = useRef(name);
  useLayoutEffect(() => {
    // A dialog gives the focus back, unless what had it is gone: with another sheet or in another language.
    if (!name && last.current && document.activeElement === document.body) {
      document.getElementById(OPENER[last.current])?.focus();
    }
    last.current = name;
  }, [name]);
  switch (name) {
    case 'settings':
      return <SettingsSheet inLanguage={language} />;
    case 'history':
      return <HistorySheet key={language} />;
    case 'shortcuts':
      return <ShortcutsSheet key={language} />;
    case null:
      return null;
  }
}
