import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { fromCatalog, setLanguage } from '../../../src/components/i18n.ts';
import { fakeEnvironment } from '../../../src/fake/environment.ts';
import { fakeReading } from '../../../src/fake/readings.ts';
import { Live } from '../../../src/popup/shell/live.tsx';
import { AppProvider, createApp } from '../../../src/popup/state/app.ts';
import { parseSettings } from '../../../src/storage/settings-schema.ts';

beforeEach(() => setLanguage(fromCatalog(english), 'en'));
afterEach(() => void vi.unstubAllGlobals());

const SEVEN = {
  reading: fakeReading([{ digit: 7, sure: 0.96, second: 1, box: [0.1, 0.1, 0.2, 0.5] }], {
    width: 200,
    height: 100,
  }),
  ms: 1,
};

/** What a screen reader is told where a person `said` this of a seven. */
function told(said: string | null): string {
  const settings = parseSettings({});
  const app = createApp(fakeEnvironment({ digits: 'pending' }, settings, 'tab'), settings);
  app.tab.value = 'picture';
  app.readers.picture.turn(SEVEN, said);
  const { document } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  const main = document.querySelector('main')!;
  render(
    <AppProvider value={app}>
      <Live />
    </AppProvider>,
    main,
  );
  return main.querySelector('[role=status]')?.textContent ?? '';
}

test('the reading is announced', () => {
  expect(told(null)).toBe('Read 7, 96.0% sure.');
});

test('what a person said is announced in its place', () => {
  expect(told('42')).toBe('42: Corrected by you');
  expect(told('')).toBe('No digit: Corrected by you');
});
