import { beforeEach, expect, test, vi } from 'vitest';
import { fail } from '../../../src/engine/failure.ts';
import type { Outcome } from '../../../src/engine/outcome.ts';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';
import { readingOf } from '../support/reading.ts';

const outcome: Outcome = {
  ok: true,
  value: { reading: readingOf('7'), ms: 1 },
  preview: { url: 'data:image/webp;base64,AA', width: 2, height: 1 },
  origin: 'picture',
};

let browser: FakeBrowser;
let present: typeof import('../../../src/background/present.ts');
let loadLastReading: typeof import('../../../src/storage/last-reading.ts').loadLastReading;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  present = await import('../../../src/background/present.ts');
  ({ loadLastReading } = await import('../../../src/storage/last-reading.ts'));
});

test.each([
  ['reading', false],
  ['explain', true],
] as const)(
  'the app opens on what the card shows (%s), not on what was read after it',
  async (opening, explains) => {
    await present.presentFailure(fail('timeout', 'read after it'));
    let found: unknown;
    browser.tabs.create.mockImplementationOnce(async () => {
      found = (await loadLastReading())?.outcome;
      return {};
    });
    await present.openOutcome(opening, outcome);
    expect(found).toEqual(outcome);
    const [[{ url }]] = browser.tabs.create.mock.calls;
    expect(new URL(url).searchParams.has('explain')).toBe(explains);
  },
);
