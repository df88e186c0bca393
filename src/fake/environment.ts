import type { EngineClient } from '../engine/client.ts';
import { EngineError, fail } from '../engine/failure.ts';
import type { Environment, HistoryStore } from '../popup/environment.ts';
import { type HistoryEntry, remember } from '../storage/history-schema.ts';
import type { KeyValueStore } from '../storage/key-value-store.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { fakeExplain } from './explanation.ts';
import { handwrittenFrame } from './frame.ts';
import { type FakeDigit, type FakeLeft, fakeReading } from './readings.ts';

/** What the fake engine reads, whatever it is shown; `null` never answers, 'broken' fails. */
export interface FakeAnswer {
  readonly digits: readonly FakeDigit[] | 'pending' | 'broken';
  readonly rejected?: number;
  /** What is seen besides. */
  readonly left?: readonly FakeLeft[];
  /** Answers differ from picture to picture. */
  readonly vary?: boolean;
  /** So many answers are given and no more. */
  readonly stopAfter?: number;
}

function fakeEngine(answer: FakeAnswer): EngineClient {
  let asked = 0;
  const { stopAfter = Number.POSITIVE_INFINITY } = answer;
  return {
    explain: fakeExplain,
    classify: async (pixels, { model }) => {
      if (answer.digits === 'pending' || asked >= stopAfter) return new Promise(() => {});
      if (answer.digits === 'broken') throw new EngineError({ code: 'model-broken', detail: '' });
      const { width, height } = pixels;
      const digits = answer.vary ? varied(asked++) : answer.digits;
      return {
        reading: {
          ...fakeReading(digits, { width, height }, answer.rejected, handwrittenFrame, answer.left),
          model,
        },
        ms: 1.24,
      };
    },
  };
}

/** The n-th of many answers: mostly sure, sometimes not, sometimes nothing. */
function varied(n: number): FakeDigit[] {
  if (n % 11 === 5) return [];
  return Array.from({ length: 1 + (n % 3) }, (_, i) => ({
    digit: (n * 7 + i * 3) % 10,
    sure: n % 6 === 4 ? 0.55 : 0.93 + ((n * 13) % 7) / 100,
    second: (n * 7 + i * 3 + 1) % 10,
    box: [0.2 + i * 0.2, 0.2, 0.18, 0.6],
  }));
}

/** Nothing was kept, and nothing will be. */
const emptyStore: KeyValueStore = {
  keys: async () => [],
  get: async () => [],
  put: async () => {},
  remove: async () => {},
};

function fakeHistory(initial: readonly HistoryEntry[]): HistoryStore {
  let entries = initial;
  let tell: (entries: readonly HistoryEntry[]) => void = () => {};
  const change = async (next: readonly HistoryEntry[]) => {
    const before = entries;
    entries = next;
    tell(next);
    return async () => {
      await change(before);
    };
  };
  return {
    load: async () => entries,
    add: async (...readings) => {
      const added = readings.map(({ detail: _, source = 'picture', ...rest }) => ({
        ...rest,
        source,
        id: crypto.randomUUID(),
        at: Date.now(),
      }));
      await change(remember(entries, ...added));
    },
    correct: async () => {},
    detail: async () => null,
    remove: (id) => change(entries.filter((entry) => entry.id !== id)),
    clear: () => change([]),
    subscribe: (listener) => {
      tell = listener;
    },
  };
}

/** An environment without a browser extension: a fixed answer, settings that live as long as the page. */
export function fakeEnvironment(
  answer: FakeAnswer,
  settings: Settings,
  view: Environment['view'],
  history: readonly HistoryEntry[] = [],
): Environment {
  return {
    engine: fakeEngine(answer),
    settings: {
      load: async () => settings,
      save: async () => {},
      subscribe: () => {},
    },
    history: fakeHistory(history),
    commands: {
      list: async () => [
        { name: 'open', keys: ['Alt', 'Shift', 'D'] },
        { name: 'classify', keys: ['Alt', 'Shift', 'S'] },
        { name: 'region', keys: [] },
      ],
      change: () => {},
    },
    workspaces: emptyStore,
    workspaceName: { own: 'fake' },
    lastReading: { load: async () => null, forget: async () => () => {}, subscribe: () => {} },
    receive: async () => fail('address-unreachable', 'There is no network here.'),
    view,
    openTab: view === 'popup' ? () => {} : undefined,
    dialogClosesPopup: false,
    browserLanguage: 'en',
  };
}
