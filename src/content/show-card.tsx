import { render } from 'preact';
import { t } from '../components/i18n.ts';
import { type Failed, fail } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Target } from '../engine/page-calls.ts';
import type { Box } from '../recognizer/types.ts';
import { loadSettings } from '../storage/settings.ts';
import { background } from './background.ts';
import { Card } from './card.tsx';
import { openCardHost } from './card-host.ts';
import { copyText } from './copy.ts';
import { onDismissal } from './dismissal.ts';
import { everyTenth } from './every-tenth.ts';
import { applyLanguage } from './language.ts';
import type { Layer } from './layer.ts';
import { isOrphan, onBackgroundGone, onExtensionGone } from './lifeline.ts';
import type { Point } from './point.ts';
import { addTypeface } from './typeface.ts';

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
export interface CardOptions {
  readonly job: string;
  readonly target: Target;
  /** What it stands beside, in viewport coordinates. */
  readonly anchor: Box | null;
  /** Where the card before it was pinned: this one takes its place. */
  readonly pinnedAt: Point | null;
  /** Called when a person closes it. */
  readonly onClosed: () => void;
  /** Called where the page lets no card stand; says whether there was something to read in it. */
  readonly onGone: (answered: boolean) => void;
  readonly onRegion: () => void;
}

/** Opens a card that waits for its outcome. */
export async function openCard({ job, target, ...options }: CardOptions): Promise<OpenCard> {
  const settings = await loadSettings();
  await applyLanguage(settings);
  let outcome: Outcome | null = null;
  let waiting = t('reading_now');
  let spokenWaiting = waiting;
  const worthSaying = everyTenth();
  let pinned = options.pinnedAt !== null;
  let copied: boolean | null = null;
  let layer: Layer | null = null;
  let stopWatching = () => {};

  const host = openCardHost({
    start: options.pinnedAt ? { at: options.pinnedAt } : { anchor: options.anchor },
    onOpen: (opened) => {
      layer = opened;
      const stopListening = onDismissal(opened, () => !pinned, dismiss);
      draw();
      void addTypeface(opened.window.document).catch(() => {});
      return () => {
        stopListening();
        render(null, opened.body);
        layer = null;
      };
    },
    onGone: () => {
      stopWatching();
      options.onGone(outcome !== null);
    },
  });
  watch();
  return {
    job,
    pinnedAt: () => (pinned ? host.at() : null),
    show,
    progress: (done, total) => {
      waiting = t('page_gathering', done + 1, total);
      if (worthSaying(done, total)) spokenWaiting = waiting;
      host.setVisible(true);
      draw();
    },
    setVisible: host.setVisible,
    close,
  };

  function watch() {
    const stop = onBackgroundGone(() => {
      if (outcome === null && !isOrphan()) retry();
    });
    const stopLooking = onExtensionGone(() => {
      // A reading is still worth having; who asks for more is told then.
      if (!outcome?.ok) show(fail('extension-gone', 'It was updated, reloaded or removed.'));
    });
    stopWatching = () => {
      stop();
      stopLooking();
    };
  }

  function show(next: Outcome) {
    outcome = next;
    copied = null;
    host.setWaiting(false);
    host.setVisible(true);
    draw();
    if (target.kind === 'region' && settings.copyRegion && next.ok) copy(next.value.reading.text);
  }

  function close() {
    stopWatching();
    host.remove();
  }

  function dismiss() {
    close();
    options.onClosed();
  }

  /** Asks the background for something and shows why where it does not do it. */
  function ask(call: Promise<unknown>) {
    call.catch((error) => show(failed(error)));
  }

  function retry() {
    ask(background.read(target));
  }

  async function copy(text: string) {
    if (text === '') return;
    // A region may be read before its card stands.
    copied = await copyText(text, layer?.window ?? window);
    draw();
  }

  function draw() {
    if (layer === null) return;
    render(
      <Card
        outcome={outcome}
        waiting={waiting}
        spokenWaiting={spokenWaiting}
        settings={settings}
        pinned={pinned}
        copied={copied}
        onCopy={copy}
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
        onRegion={target.kind === 'region' ? undefined : options.onRegion}
        onOpenApp={(opening) => outcome && ask(background.openApp(opening, outcome))}
      />,
      layer.body,
    );
  }
}

/** Why the background did not answer. */
const failed = (error: unknown): Failed => fail(isOrphan() ? 'extension-gone' : 'internal', error);
