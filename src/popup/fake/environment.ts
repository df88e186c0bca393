import type { EngineClient } from '../../engine/client.ts';
import { EngineError } from '../../engine/failure.ts';
import type { Settings } from '../../storage/settings-schema.ts';
import type { Environment } from '../environment.ts';
import { type FakeDigit, fakeReading } from './readings.ts';

/** What the fake engine reads, whatever it is shown; `null` never answers, 'broken' fails. */
export interface FakeAnswer {
  readonly digits: readonly FakeDigit[] | 'pending' | 'broken';
  readonly rejected?: number;
}

function fakeEngine(answer: FakeAnswer): EngineClient {
  return {
    classify: async (pixels, { model }) => {
      if (answer.digits === 'pending') return new Promise(() => {});
      if (answer.digits === 'broken') throw new EngineError({ code: 'model-broken', detail: '' });
      const { width, height } = pixels;
      return {
        reading: { ...fakeReading(answer.digits, { width, height }, answer.rejected), model },
        ms: 1.24,
      };
    },
  };
}

/** An environment without a browser extension: a fixed answer, settings that live as long as the page. */
export function fakeEnvironment(
  answer: FakeAnswer,
  settings: Settings,
  view: Environment['view'],
): Environment {
  return {
    engine: fakeEngine(answer),
    settings: {
      load: async () => settings,
      save: async () => {},
      subscribe: () => {},
    },
    lastReading: { load: async () => null, subscribe: () => {} },
    view,
    openTab: view === 'popup' ? () => {} : undefined,
    dialogClosesPopup: false,
    browserLanguage: 'en',
  };
}
