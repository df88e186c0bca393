import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { fromCatalog, setLanguage } from '../../../src/components/i18n.ts';
import { Failed } from '../../../src/content/failed.tsx';
import type { ErrorCode } from '../../../src/engine/failure.ts';

beforeEach(() => setLanguage(fromCatalog(english), 'en'));

/** What the card says of a failure, and the names of its buttons. */
function shown(code: ErrorCode): { said: string; buttons: string[] } {
  const { document } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  const main = document.querySelector('main')!;
  render(<Failed code={code} onRetry={() => {}} onRegion={() => {}} />, main);
  const [said] = [...main.querySelectorAll('.said')].map(({ textContent }) => textContent);
  const buttons = [...main.querySelectorAll('button')].map(({ textContent }) => textContent);
  vi.unstubAllGlobals();
  return { said, buttons };
}

test.each<ErrorCode>([
  'picture-missing',
  'picture-unreadable',
  'picture-too-large',
  'frame-forbidden',
])('%s: who is told to read a region has a button for it', (code) => {
  const { said, buttons } = shown(code);
  expect(said).toMatch(/read a region/i);
  expect(buttons).toContain('Read a region…');
});

test('a damaged picture is not read from the screen; another one may be tried', () => {
  const { said, buttons } = shown('picture-broken');
  expect(said).toContain('Try another picture.');
  expect(buttons).toEqual(['Try again']);
});
