import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HistoryEntry } from '../../storage/history-schema.ts';
import type { LastReading } from '../../storage/last-reading.ts';
import type { Settings } from '../../storage/settings-schema.ts';
import type { Environment, Tab } from '../environment.ts';
import { createAutosave } from './autosave.ts';
import { createBatchState } from './batch-state.ts';
import { createDrawingState } from './drawing-state.ts';
import { createExplainer } from './explainer.ts';
import { createHistory } from './history.ts';
import { createNotices } from './notices.ts';
import { createPictureState } from './picture-state.ts';
import { createReader, type Reader } from './reader.ts';
import { createRecorder } from './recorder.ts';

/** What lies over the app, if anything. */
export type SheetName = 'settings' | 'history' | 'shortcuts';

/** How long *Copied* stays. */
const COPIED_MS = 1600;

/** The app's whole state, with one owner. */
export type App = ReturnType<typeof createApp>;

/** The state of an app that starts with these settings. */
export function createApp(env: Environment, initial: Settings) {
  const settings = signal(initial);
  const options = computed(() => {
    const { model, expect, signs } = settings.value;
    return { model, expect, signs };
  });
  const threshold = computed(() => settings.value.threshold);
  const tab = signal<Tab>('picture');
  const sheet = signal<SheetName | null>(null);
  const copied = signal(false);
  /** What the person is about to say the reading on screen really is; `null` while they are not. */
  const correcting = signal<string | null>(null);
  /** Whether the first-run steps are shown. */
  const welcome = signal(false);
  /** Whether something was read by right-click while the app was open. */
  const clicked = signal(false);

  const notices = createNotices();
  const refused = () => notices.once('store_refused');
  const recorder = createRecorder(env.history, () => settings.peek().history, refused);

  const pictureReader = createReader(env.engine, options, threshold, {
    onAnswer: async (answer, pixels) => {
      const present = picture.picture.peek();
      const key = await recorder.record('picture', answer, pixels);
      if (picture.picture.peek() === present) picture.key.value = key;
    },
    onCorrect: (said) => correctEntry(picture.key.peek(), said),
  });
  const picture = createPictureState(pictureReader, env.receive);
  const drawReader = createReader(env.engine, options, threshold, {
    onAnswer: (answer, pixels) =>
      void recorder.record('drawing', answer, pixels, draw.sheet.peek()),
    onCorrect: (said) => correctEntry(draw.sheet.peek(), said),
  });
  const draw = createDrawingState(drawReader);
  const batch = createBatchState(env.engine, options, threshold, notices, {
    record: (answer, pixels) => recorder.record('batch', answer, pixels),
    onCorrect: correctEntry,
  });

  function correctEntry(key: string | null, said: string | null): void {
    if (key) void recorder.correct(key, said);
  }

  const readers = { picture: pictureReader, draw: drawReader, batch: batch.open.reader };
  /** The reader of what is on screen; `null` where that is a table. */
  const reader = computed<Reader | null>(() => {
    if (tab.value === 'batch' && !batch.open.row.value) return null;
    return readers[tab.value];
  });
  const explainer = createExplainer(env.engine, reader);
  const autosave = createAutosave({ tab, picture, draw, batch, readers }, env, refused);
  const history = createHistory(env.history, notices, autosave.forget);
  // What is being corrected is what was on screen when that began.
  effect(() => {
    void reader.value?.classified.value;
    void batch.open.opened.value;
    correcting.value = null;
  });

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
  env.lastReading?.subscribe((last) => {
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
    const file = new File([blob], '', { type: blob.type });
    await picture.open(file, { classified: value, at: last.at });
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
    autosave,
    notices,
    history,
    sheet,
    correcting,
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
    /** Opens a remembered reading again, as it was read. */
    async reopen({ id, corrected, key, thumbnail }: HistoryEntry): Promise<void> {
      const detail = await env.history.detail(id);
      const blob = detail?.picture ?? (await (await fetch(thumbnail)).blob());
      const file = new File([blob], '', { type: blob.type });
      sheet.value = null;
      tab.value = 'picture';
      await picture.open(file, {
        classified: detail?.classified ?? null,
        corrected: corrected ?? null,
        key: key ?? null,
      });
    },
    /** Goes on in a tab of the browser, with what is on screen. */
    async openTab(): Promise<void> {
      await autosave.flush();
      env.openTab?.(tab.peek());
    },
    /** The same to choose pictures there, where a file dialog closes nothing; the tab says why. */
    async chooseInTab(): Promise<void> {
      await autosave.flush();
      env.openTab?.(tab.peek(), 'choose');
    },
    /** Copies the reading on screen; `false` where there is none. */
    copy(): boolean {
      const said = reader.peek()?.said.peek();
      if (!said) return false;
      void navigator.clipboard.writeText(said).then(() => {
        copied.value = true;
        setTimeout(() => {
          copied.value = false;
        }, COPIED_MS);
      });
      return true;
    },
    /** Lets the person say what the reading on screen is; `false` where there is none. */
    correct(): boolean {
      const present = reader.peek();
      if (!present?.classified.peek()) return false;
      correcting.value = present.said.peek();
      return true;
    },
    /** Opens or closes the explanation; `false` where there is nothing to explain. */
    toggleExplain(): boolean {
      if (!explainer.useful.peek()) return false;
      explainer.wanted.value = !explainer.wanted.peek();
      return true;
    },
    /** Moves the focus along the digits of the reading; `false` where there is one at most. */
    selectBy(step: number): boolean {
      const present = reader.peek();
      const count = present?.classified.peek()?.reading.digits.length ?? 0;
      if (!present || count < 2) return false;
      present.select((present.selected.peek() + step + count) % count);
      return true;
    },
    /** Changes settings at once on screen, then where they are kept. */
    choose(change: Partial<Settings>): void {
      settings.value = { ...settings.peek(), ...change };
      env.settings.save(change).catch(refused);
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
