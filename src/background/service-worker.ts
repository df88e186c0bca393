import browser from 'webextension-polyfill';
import { answerer } from '../engine/calls.ts';
import { createEngine } from '../engine/engine.ts';
import { backgroundCalls, type Target } from '../engine/page-calls.ts';
import { serve } from '../engine/serve.ts';
import { read } from '../recognizer/read.ts';
import { CLASSIFY_ITEM, createMenus } from './menus.ts';
import { loadModel } from './models.ts';
import { openApp } from './present.ts';
import { readPicture } from './read-picture.ts';

// All listeners are registered before anything is awaited: the event that woke this worker is
// delivered only to those.

const engine = createEngine({ load: loadModel, read });
const serveEngine = serve(engine);

async function readIn(tab: browser.Tabs.Tab | undefined, target: Target): Promise<null> {
  if (tab?.id !== undefined && tab.windowId !== undefined) {
    await readPicture(engine, { id: tab.id, windowId: tab.windowId }, target);
  }
  return null;
}

const answerCard = answerer(
  'background',
  backgroundCalls,
  ({ tab }: browser.Runtime.MessageSender) => ({
    readAgain: (target) => readIn(tab, target),
    openApp: async () => {
      await openApp();
      return null;
    },
  }),
);

browser.runtime.onInstalled.addListener(createMenus);

browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, srcUrl = null }, tab) => {
  if (menuItemId === CLASSIFY_ITEM) return readIn(tab, { frameId, address: srcUrl });
});

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'classify-image') return readIn(tab, { frameId: 0, address: null });
});

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
  sender.id === browser.runtime.id
    ? (answerCard(message, sender) ?? serveEngine(message))
    : undefined,
);

// A card that waits holds a line to us: when it breaks, the card knows that we are gone.
browser.runtime.onConnect.addListener(() => {});
