import { computed, effect, signal } from '@preact/signals';
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

/** The app's whole state, with one owner. */
export type AppState = ReturnType<typeof createAppState>;

/** Everything the app shows, starting with these settings. */
export function createAppState(env: Environment, initial: Settings) {
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

  const notices = createNotices(computed(() => sheet.value !== null));
  const refused = () => notices.once('store_refused');
  const recorder = createRecorder(env.history, () => settings.peek().history, refused);

  const pictureReader = createReader(env.engine, options, threshold, {
    onAnswer: async (answer, pixels) => {
      const present = picture.picture.peek();
      const known = picture.key.peek() ?? undefined;
      const key = await recorder.record('picture', answer, pixels, known);
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
  const { lastReading } = env;
  const history = createHistory(env.history, notices, [
    autosave.forget,
    ...(lastReading ? [lastReading.forget] : []),
  ]);
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
    batch.open.reread();
  });

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
    clicked,
    copied,
    refused,
  };
}
