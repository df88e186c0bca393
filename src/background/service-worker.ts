import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { answerer } from '../engine/calls.ts';
import { createEngine } from '../engine/engine.ts';
import { backgroundCalls, type Target } from '../engine/page-calls.ts';
import { serve } from '../engine/serve.ts';
import { explain } from '../recognizer/explain/explain.ts';
import { read } from '../recognizer/read.ts';
import { onSettings } from '../storage/settings.ts';
import { chooseRegion } from './choose-region.ts';
import { gatherPage } from './gather-page.ts';
import { updateMenus } from './menus.ts';
import { loadNetworks } from './models.ts';
import { openApp } from './present.ts';
import { type ClickedTab, readTarget } from './read-target.ts';
import { catalogOf } from './words.ts';

// All listeners are registered before anything is awaited: the event that woke this worker is
// delivered only to those.

const engine = createEngine({
  load: loadNetworks,
  read: async (pixels, networks, options) => ({
    ...read(pixels, networks, options),
    stopped: false,
  }),
  explain: (frame, { digits }, options) => explain(frame, digits, options),
});
const serveEngine = serve(engine);

/** The tab as far as it is needed; a tab without a page (of the developer tools) is none. */
function clicked(tab: Tabs.Tab | undefined): ClickedTab | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const isApp = tab.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return { id: tab.id, windowId: tab.windowId, isApp };
}

/** Does what an item of the menu or a key is for. */
async function act(action: string, tab: ClickedTab | null, target: Target): Promise<void> {
  if (tab === null) return;
  if (action === 'read-region') await chooseRegion(tab);
  else if (action === 'read-page' || target.kind === 'page') await gatherPage(tab);
  else await readTarget(engine, tab, target);
}

browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, srcUrl = null }, tab) =>
  act(String(menuItemId), clicked(tab), { kind: 'picture', frameId, address: srcUrl }),
);

browser.commands.onCommand.addListener((command, tab) =>
  act(command, clicked(tab), { kind: 'picture', frameId: 0, address: null }),
);

const answerCard = answerer('background', backgroundCalls, ({ tab }: Runtime.MessageSender) => ({
  read: async (target) => {
    await act('classify', clicked(tab), target);
    return null;
  },
  openApp: async (opening) => {
    await openApp(opening === 'explain' ? 'explain' : undefined);
    return null;
  },
  words: catalogOf,
}));

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  sender.id === browser.runtime.id
    ? (answerCard(message, sender) ?? serveEngine(message))
    : undefined,
);

// A card that waits holds a line to us: when it breaks, the card knows that we are gone.
browser.runtime.onConnect.addListener(() => {});

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await updateMenus();
  if (reason === 'install') await openApp('welcome');
});
onSettings(updateMenus);
