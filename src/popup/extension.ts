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
import { forgetPagePictures, keepPagePicture, takePagePictures } from '../storage/page-pictures.ts';
import { loadSettings, onSettings, saveSettings } from '../storage/settings.ts';
import { commandKeys } from './command-keys.ts';
import type { Environment, Tab } from './environment.ts';

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
    waiting: takePagePictures,
    commands: commandKeys,
    view,
    openTab: view === 'popup' ? openTab : undefined,
    dialogClosesPopup: view === 'popup' && browser.runtime.getURL('').startsWith('moz-'),
    browserLanguage: browser.i18n.getUILanguage(),
  };
}

async function openTab(at: Tab, files: readonly File[]): Promise<void> {
  await forgetPagePictures();
  for (const [i, file] of files.entries()) await keepPagePicture(i, file.name, file);
  await browser.tabs.create({ url: `${location.pathname}?view=tab&${at}` });
  window.close();
}
