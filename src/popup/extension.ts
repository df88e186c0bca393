import browser from 'webextension-polyfill';
import { createClient } from '../engine/client.ts';
import { runtimeTransport } from '../engine/runtime-transport.ts';
import {
  addToHistory,
  clearHistory,
  loadHistory,
  onHistory,
  removeFromHistory,
} from '../storage/history.ts';
import { loadLastReading, onLastReading } from '../storage/last-reading.ts';
import { takePagePictures } from '../storage/page-pictures.ts';
import { loadSettings, onSettings, saveSettings } from '../storage/settings.ts';
import { commandKeys } from './command-keys.ts';
import type { Environment } from './environment.ts';

/** The app as a page of the extension: the engine is in the background, settings in its storage. */
export function extensionEnvironment(): Environment {
  const view = document.documentElement.dataset.view === 'tab' ? 'tab' : 'popup';
  return {
    engine: createClient(runtimeTransport),
    settings: { load: loadSettings, save: saveSettings, subscribe: onSettings },
    lastReading: { load: loadLastReading, subscribe: onLastReading },
    history: {
      load: loadHistory,
      add: addToHistory,
      remove: removeFromHistory,
      clear: clearHistory,
      subscribe: onHistory,
    },
    collected: takePagePictures,
    commands: commandKeys,
    view,
    openTab: view === 'popup' ? openTab : undefined,
    dialogClosesPopup: view === 'popup' && browser.runtime.getURL('').startsWith('moz-'),
    browserLanguage: browser.i18n.getUILanguage(),
  };
}

function openTab(): void {
  void browser.tabs.create({ url: `${location.pathname}?view=tab` }).then(() => window.close());
}
