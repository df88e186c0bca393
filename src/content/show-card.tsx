import { render } from 'preact';
import { t } from '../components/i18n.ts';
import { fail } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Target } from '../engine/page-calls.ts';
import type { Box } from '../recognizer/types.ts';
import { loadSettings } from '../storage/settings.ts';
import { background } from './background.ts';
import { Card } from './card.tsx';
import { openCardHost, type Point } from './card-host.ts';
import { onDismissal } from './dismissal.ts';
import { speak } from './language.ts';
import { onBackgroundGone } from './lifeline.ts';

/** The card that is open. */
export interface OpenCard {
  readonly job: string;
  /** Where it is pinned; `null` where it is not. */
  pinnedAt(): Point | null;
  show(outcome: Outcome): void;
  /** Says how many of `total` pictures are done. */
  progress(done: number, total: number): void;
  setVisible(visible: boolean): void;
  close(): void;
}

/** What a card is opened for. */
export interface CardOrder {
  readonly job: string;
  readonly target: Target;
  /** What it stands beside, in viewport coordinates. */
  readonly anchor: Box | null;
  /** Where the card before it was pinned: this one takes its place. */
  readonly pinnedAt: Point | null;
  /** Called when a person closes it. */
  readonly onClosed: () => void;
}

/** Opens a card that waits for its outcome. */
export async function openCard({ job, target, ...order }: CardOrder): Promise<OpenCard> {
  const settings = await loadSettings();
  await speak(settings);
  let outcome: Outcome | null = null;
  let waiting = t('reading_now');
  let pinned = order.pinnedAt !== null;

  const host = openCardHost(order.pinnedAt ? { at: order.pinnedAt } : { anchor: order.anchor });
  const stopListening = onDismissal(host.root, () => !pinned, dismiss);
  const stopWatching = onBackgroundGone(() => {
    if (outcome === null) retry();
  });
  draw();
  return {
    job,
    pinnedAt: () => (pinned ? host.at() : null),
    show,
    progress: (done, total) => {
      waiting = t('page_gathering', done + 1, total);
      host.setVisible(true);
      draw();
    },
    setVisible: host.setVisible,
    close,
  };

  function show(next: Outcome) {
    outcome = next;
    stopWatching();
    host.setVisible(true);
    draw();
  }

  function close() {
    stopWatching();
    stopListening();
    host.remove();
    render(null, host.root);
  }

  function dismiss() {
    close();
    order.onClosed();
  }

  function retry() {
    background.read(target).catch((error) => show(fail('internal', error)));
  }

  function draw() {
    render(
      <Card
        outcome={outcome}
        waiting={waiting}
        settings={settings}
        pinned={pinned}
        onPin={() => {
          pinned = !pinned;
          host.moveTo(host.at());
          draw();
        }}
        onMove={(dx, dy) => {
          const { x, y } = host.at();
          host.moveTo({ x: x + dx, y: y + dy });
        }}
        onClose={dismiss}
        onRetry={retry}
        onOpenApp={(opening) => {
          background.openApp(opening).catch((error) => show(fail('internal', error)));
        }}
      />,
      host.root,
    );
  }
}
