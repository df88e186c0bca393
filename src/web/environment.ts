import { createClient } from '../engine/client.ts';
import { fail, type Result } from '../engine/failure.ts';
import { receive } from '../engine/receive.ts';
import type { Environment } from '../popup/environment.ts';
import { historyStore, settingsStore } from '../popup/stores.ts';
import { tabWorkspace } from '../popup/tab-workspace.ts';
import { openWorkspaces } from '../storage/workspaces.ts';
import { onIncomingFiles } from './incoming-files.ts';
import engine from './worker/engine.ts?worker-chunk';
import { workerTransport } from './worker-transport.ts';

/** The app as a page of a web site: the engine is in a worker, settings in the page's database. */
export async function webEnvironment(): Promise<Environment> {
  return {
    engine: createClient(workerTransport(startEngine)),
    settings: settingsStore,
    history: historyStore,
    workspaces: await openWorkspaces(),
    workspaceName: tabWorkspace(),
    incoming: onIncomingFiles,
    receive: receiveOwn,
    view: 'tab',
    dialogClosesPopup: false,
    browserLanguage: navigator.language,
    wording: 'web',
  };
}

const startEngine = () => new Worker(engine, { type: 'module' });

/** Fetches what is in the address itself or on this site; no other site is asked for anything. */
async function receiveOwn(address: string): Promise<Result<Blob>> {
  const url = URL.parse(address);
  const own = url?.protocol === 'data:' || url?.origin === location.origin;
  return own ? receive(address) : fail('picture-unreadable', 'No other site is asked.');
}
