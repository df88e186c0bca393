import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { answerer } from '../engine/calls.ts';
import { fail } from '../engine/failure.ts';
import { backgroundCalls } from '../engine/page-calls.ts';
import { serve } from '../engine/serve.ts';
import { forgetAllPagePictures } from '../storage/page-pictures.ts';
import { onSettings } from '../storage/settings.ts';
import { chooseRegion } from './choose-region.ts';
import { createClickHandler } from './click-handler.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { gatherPage } from './gather-page.ts';
import { updateMenus } from './menus.ts';
import { catalogOf } from './messages.ts';
import type { Click } from './pending-clicks.ts';
import { openApp, openOutcome, presentFailure, presentInPopup } from './present.ts';
import { readTarget } from './read-target.ts';
import { shippedEngine } from './shipped-engine.ts';
import { typeface } from './typeface.ts';
import { onLine, watch } from './watch.ts';

// All listeners are registered before anything is awaited: the event that woke this worker is
// delivered only to those.

const engine = shippedEngine();
const serveEngine = serve(engine);

/** The tab as far as it is needed; a tab without a page (of the developer tools) is none. */
function clicked(tab: Tabs.Tab | undefined): ClickedTab | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const isApp = tab.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return { id: tab.id, windowId: tab.windowId, isApp };
}

const clicks = createClickHandler({ act, say: presentFailure, watch });

/** Does what an item of the menu, a key or a card is for. */
async function act({ action, tab, target }: Click, signal: AbortSignal): Promise<void> {
  if (action === 'read-region') await chooseRegion(tab);
  else if (action === 'read-page' || target.kind === 'page') await gatherPage(tab, signal);
  else await readTarget(engine, tab, target, signal);
}

async function take(
  action: string,
  tab: Tabs.Tab | undefined,
  target: Click['target'],
): Promise<void> {
  const where = clicked(tab);
  if (where) await clicks.take({ action, tab: where, target });
  else await presentFailure(fail('page-forbidden', 'There is no page there.'));
}

browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, srcUrl = null }, tab) =>
  take(String(menuItemId), tab, { kind: 'picture', frameId, address: srcUrl }),
);

browser.commands.onCommand.addListener((command, tab) =>
  take(command, tab, { kind: 'picture', frameId: 0, address: null }),
);

const answerCard = answerer('background', backgroundCalls, ({ tab }: Runtime.MessageSender) => ({
  read: async (target) => {
    await take('classify', tab, target);
    return null;
  },
  openApp: async (opening, outcome) => {
    await openOutcome(opening, outcome);
    return null;
  },
  present: async () => {
    await presentInPopup();
    return null;
  },
  words: catalogOf,
  typeface,
}));

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  sender.id === browser.runtime.id
    ? (answerCard(message, sender) ?? serveEngine(message))
    : undefined,
);

// A page that waits holds a line to us: when it breaks, it knows that we are gone.
browser.runtime.onConnect.addListener(onLine);

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await updateMenus();
  if (reason === 'install') await openApp('welcome');
});
// Whoever the pictures of a page were for went with the browser.
browser.runtime.onStartup.addListener(forgetAllPagePictures);
onSettings(updateMenus);
void clicks.resume();
