import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Classified } from '../../engine/protocol.ts';
import type { Pixels } from '../../recognizer/types.ts';
import type { HistoryEntry } from '../../storage/history-schema.ts';
import type { LastReading } from '../../storage/last-reading.ts';
import type { Settings } from '../../storage/settings-schema.ts';
import type { Environment, Tab } from '../environment.ts';
import { thumbnail } from '../history/thumbnail.ts';
import { createBatchDesk } from './batch-desk.ts';
import { createDrawDesk } from './draw-desk.ts';
import { createExplainer } from './explainer.ts';
import { createPictureDesk } from './picture-desk.ts';
import { createReader, type Reader, toFailure } from './reader.ts';

/** What lies over the app, if anything. */
export type SheetName = 'settings' | 'history' | 'shortcuts';

/** How long *Copied* stays. */
const COPIED_MS = 1600;

/** The app's whole state, with one owner. */
export type App = ReturnType<typeof createApp>;

/** The state of an app that starts with these settings. */
export function createApp(env: Environment, initial: Settings) {
  const settings = signal(initial);
  const options = computed(() => ({ model: settings.value.model, expect: settings.value.expect }));
  const threshold = computed(() => settings.value.threshold);
  const tab = signal<Tab>('picture');
  const sheet = signal<SheetName | null>(null);
  const copied = signal(false);
  /** Whether the first-run steps are shown. */
  const welcome = signal(false);
  /** Whether something was read by right-click while the app was open. */
  const clicked = signal(false);

  const pictureReader = createReader(env.engine, options, threshold, remember);
  const picture = createPictureDesk(pictureReader);
  const drawReader = createReader(env.engine, options, threshold);
  const draw = createDrawDesk(drawReader);

  const batch = createBatchDesk(env.engine, options, threshold);

  const readers = { picture: pictureReader, draw: drawReader, batch: null };
  /** The reader of the tab on screen; `null` where it shows a table. */
  const reader = computed<Reader | null>(() => readers[tab.value]);
  const explainer = createExplainer(env.engine, reader);
  const history = signal<readonly HistoryEntry[]>([]);
  const text = () => reader.peek()?.classified.peek()?.reading.text ?? '';

  let asked = JSON.stringify(options.peek());
  effect(() => {
    const now = JSON.stringify(options.value);
    if (now === asked) return;
    asked = now;
    picture.reread();
    draw.reread();
  });
  env.settings.subscribe((changed) => {
    settings.value = changed;
  });

  void env.history.load().then((entries) => {
    history.value = entries;
  });
  env.history.subscribe((entries) => {
    history.value = entries;
  });

  /** Remembers a picture that was read here. */
  async function remember({ reading }: Classified, pixels: Pixels): Promise<void> {
    if (!settings.peek().history) return;
    const { text, confidence, model } = reading;
    const entry = { text, confidence, model, thumbnail: await thumbnail(pixels) };
    await env.history.add(entry).catch(tell);
  }

  let told = false;
  /** Says once that something could not be kept. */
  function tell(error: unknown): void {
    if (told) return;
    told = true;
    const { failure } = reader.peek() ?? batch;
    failure.value = toFailure(error);
  }

  env.lastReading.subscribe((last) => {
    clicked.value = true;
    void showLast(last);
  });

  /** Shows what was read by right-click. */
  async function showLast(last: LastReading): Promise<void> {
    if (!last.outcome.ok) {
      pictureReader.failure.value = last.outcome.error;
      return;
    }
    const { preview, value } = last.outcome;
    const blob = await (await fetch(preview.url)).blob();
    await picture.open(new File([blob], '', { type: blob.type }), value);
  }

  return {
    env,
    settings,
    tab,
    picture,
    draw,
    batch,
    readers,
    reader,
    explainer,
    history: history as ReadonlySignal<readonly HistoryEntry[]>,
    sheet,
    welcome,
    clicked: clicked as ReadonlySignal<boolean>,
    copied: copied as ReadonlySignal<boolean>,
    showLast,
    /** Reads pictures where they belong: many at the batch, one on the tab on screen. */
    async take(files: readonly File[]): Promise<void> {
      if (tab.peek() === 'batch' || files.length > 1) {
        tab.value = 'batch';
        batch.add(files);
      } else if (files.length === 1) {
        tab.value = 'picture';
        await picture.open(files[0]);
      }
    },
    /** Goes on in a tab of the browser, with the pictures on screen. */
    openTab(): void {
      const present = picture.picture.peek();
      const files = {
        picture: present ? [present.file] : [],
        draw: [],
        batch: batch.rows.peek().map(({ file }) => file),
      };
      env.openTab?.(tab.peek(), files[tab.peek()]);
    },
    /** Copies the reading on screen; `false` where there is none. */
    copy(): boolean {
      if (!text()) return false;
      void navigator.clipboard.writeText(text()).then(() => {
        copied.value = true;
        setTimeout(() => {
          copied.value = false;
        }, COPIED_MS);
      });
      return true;
    },
    /** Opens or closes the explanation; `false` where there is nothing to explain. */
    toggleExplain(): boolean {
      if (!explainer.subject.peek()) return false;
      explainer.wanted.value = !explainer.wanted.peek();
      return true;
    },
    /** Moves the focus along the digits of the reading; `false` where there is one at most. */
    selectBy(step: number): boolean {
      const present = reader.peek();
      const count = present?.classified.peek()?.reading.digits.length ?? 0;
      if (!present || count < 2) return false;
      const { selected } = present;
      selected.value = (selected.peek() + step + count) % count;
      return true;
    },
    /** Changes settings at once on screen, then where they are kept. */
    choose(change: Partial<Settings>): void {
      settings.value = { ...settings.peek(), ...change };
      env.settings.save(change).catch(tell);
    },
  };
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

/** The app this component belongs to. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('outside of AppProvider');
  return app;
}
