import browser from 'webextension-polyfill';
import { createClient } from '../engine/client.ts';
import { runtimeTransport } from '../engine/runtime-transport.ts';
import { openDesks } from '../storage/desks.ts';
import {
  addToHistory,
  clearHistory,
  correctInHistory,
  loadHistory,
  onHistory,
  removeFromHistory,
} from '../storage/history.ts';
import { loadDetail } from '../storage/history-details.ts';
import { loadLastReading, onLastReading } from '../storage/last-reading.ts';
import { takePagePictures } from '../storage/page-pictures.ts';
import { loadSettings, onSettings, saveSettings } from '../storage/settings.ts';
import { commandKeys } from './command-keys.ts';
import type { Environment, Tab } from './environment.ts';

/** The app as a page of the extension: the engine is in the background, settings in its storage. */
export async function extensionEnvironment(): Promise<Environment> {
  const view = document.documentElement.dataset.view === 'tab' ? 'tab' : 'popup';
  return {
    engine: createClient(runtimeTransport),
    settings: { load: loadSettings, save: saveSettings, subscribe: onSettings },
    lastReading: { load: loadLastReading, subscribe: onLastReading },
    history: {
      load: loadHistory,
      add: addToHistory,
      correct: correctInHistory,
      detail: loadDetail,
      remove: removeFromHistory,
      clear: clearHistory,
      subscribe: onHistory,
    },
    desks: await openDesks(),
    desk: view === 'popup' ? { own: POPUP } : tabDesk(),
    waiting: takePagePictures,
    commands: commandKeys,
    view,
    openTab: view === 'popup' ? openTab : undefined,
    dialogClosesPopup: view === 'popup' && browser.runtime.getURL('').startsWith('moz-'),
    browserLanguage: browser.i18n.getUILanguage(),
  };
}

/** There is one popup, so its desk has one name. */
const POPUP = 'popup';

/** A tab's desk is named in the tab itself, which remembers that over reloads. */
function tabDesk(): Environment['desk'] {
  const known = sessionStorage.getItem('desk');
  if (known) return { own: known };
  const own = crypto.randomUUID();
  sessionStorage.setItem('desk', own);
  const asked = new URLSearchParams(location.search).get('desk');
  return { own, from: asked === POPUP ? POPUP : undefined };
}

async function openTab(at: Tab): Promise<void> {
  await browser.tabs.create({ url: `${location.pathname}?view=tab&desk=${POPUP}&${at}` });
  window.close();
}
