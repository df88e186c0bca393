import {
  addToHistory,
  clearHistory,
  correctInHistory,
  loadHistory,
  onHistory,
  removeFromHistory,
} from '../storage/history.ts';
import { loadDetail } from '../storage/history-details.ts';
import { loadSettings, onSettings, saveSettings } from '../storage/settings.ts';
import type { HistoryStore, SettingsStore } from './environment.ts';

/** Settings as the browser keeps them. */
export const settingsStore: SettingsStore = {
  load: loadSettings,
  save: saveSettings,
  subscribe: onSettings,
};

/** Readings as the browser keeps them. */
export const historyStore: HistoryStore = {
  load: loadHistory,
  add: addToHistory,
  correct: correctInHistory,
  detail: loadDetail,
  remove: removeFromHistory,
  clear: clearHistory,
  subscribe: onHistory,
};
