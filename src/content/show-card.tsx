import { render } from 'preact';
import browser from 'webextension-polyfill';
import { setLanguage } from '../components/i18n.ts';
import { caller } from '../engine/calls.ts';
import { fail } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import { backgroundCalls, type Target } from '../engine/page-calls.ts';
import type { Box } from '../recognizer/types.ts';
import { loadSettings } from '../storage/settings.ts';
import { Card } from './card.tsx';
import { openCardHost } from './card-host.ts';
import { onBackgroundGone } from './lifeline.ts';

const background = caller('background', backgroundCalls, (message) =>
  browser.runtime.sendMessage(message),
);

/** The card that is open. */
export interface OpenCard {
  readonly job: string;
  show(outcome: Outcome): void;
  setVisible(visible: boolean): void;
  close(): void;
}

/** Opens a waiting card beside `anchor`. `onClosed` is called when a person closes it. */
export async function openCard(
  job: string,
  target: Target,
  anchor: Box | null,
  onClosed: () => void,
): Promise<OpenCard> {
  const settings = await loadSettings();
  setLanguage(browser.i18n.getMessage, browser.i18n.getUILanguage());
  let outcome: Outcome | null = null;

  const host = openCardHost(anchor, dismiss);
  const stopWatching = onBackgroundGone(() => {
    if (outcome === null) retry();
  });
  draw();
  return { job, show, setVisible: host.setVisible, close };

  function show(next: Outcome) {
    outcome = next;
    stopWatching();
    host.setVisible(true);
    draw();
  }

  function close() {
    stopWatching();
    host.remove();
    render(null, host.root);
  }

  function dismiss() {
    close();
    onClosed();
  }

  function retry() {
    background.readAgain(target).catch((error) => show(fail('internal', error)));
  }

  function openApp() {
    background.openApp().then(dismiss, (error) => show(fail('internal', error)));
  }

  function draw() {
    render(
      <Card
        outcome={outcome}
        settings={settings}
        onClose={dismiss}
        onRetry={retry}
        onOpenApp={openApp}
      />,
      host.root,
    );
  }
}
