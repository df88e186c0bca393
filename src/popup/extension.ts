import browser from 'webextension-polyfill';
import { createClient } from '../engine/client.ts';
import { isFirefox } from '../engine/firefox.ts';
import { runtimeTransport } from '../engine/runtime-transport.ts';
import { forgetLastReading, loadLastReading, onLastReading } from '../storage/last-reading.ts';
import { takePagePictures } from '../storage/page-pictures.ts';
import { openWorkspaces } from '../storage/workspaces.ts';
import { commandKeys } from './command-keys.ts';
import type { Environment, Tab } from './environment.ts';
import { receivePicture } from './picture/receive-picture.ts';
import { historyStore, settingsStore } from './stores.ts';
import { tabWorkspace } from './tab-workspace.ts';

/** The app as a page of the extension: the engine is in the background, settings in its storage. */
export async function extensionEnvironment(): Promise<Environment> {
  const job = new URLSearchParams(location.search).get('batch');
  const view = document.documentElement.dataset.view === 'tab' ? 'tab' : 'popup';
  return {
    engine: createClient(runtimeTransport),
    settings: settingsStore,
    lastReading: {
      load: loadLastReading,
      forget: forgetLastReading,
      subscribe: onLastReading,
    },
    history: historyStore,
    workspaces: await openWorkspaces(),
    workspaceName: view === 'popup' ? { own: POPUP } : workspaceOfTab(),
    waiting: job ? () => takePagePictures(job) : undefined,
    receive: receivePicture,
    commands: commandKeys,
    view,
    openTab: view === 'popup' ? openTab : undefined,
    dialogClosesPopup: view === 'popup' && isFirefox,
    browserLanguage: browser.i18n.getUILanguage(),
    wording: isFirefox ? 'firefox' : undefined,
  };
}

/** There is one popup, so its workspace has one name. */
const POPUP = 'popup';

/** A new tab starts as a copy of the workspace it was opened from. */
function workspaceOfTab(): Environment['workspaceName'] {
  const { own, known } = tabWorkspace();
  const asked = new URLSearchParams(location.search).get('workspace');
  return { own, from: !known && asked === POPUP ? POPUP : undefined };
}

async function openTab(at: Tab, to?: 'choose'): Promise<void> {
  const more = to ? `&${to}` : '';
  await browser.tabs.create({
    url: `${location.pathname}?view=tab&workspace=${POPUP}&${at}${more}`,
  });
  window.close();
}
