import { beforeEach, expect, test } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { milliseconds, percent } from '../../../src/components/format.ts';
import { errorWords, fromCatalog, plural, setLanguage, t } from '../../../src/components/i18n.ts';
import { announcement, headline, sentence } from '../../../src/components/reading-text.ts';
import { verdictOf } from '../../../src/components/verdict.ts';
import { ERROR_CODES } from '../../../src/engine/failure.ts';
import { fakeReading } from '../../../src/fake/readings.ts';

const SIZE = { width: 200, height: 100 };
const box = [0.1, 0.1, 0.2, 0.5] as const;
const seven = fakeReading([{ digit: 7, sure: 0.961, second: 1, box }], SIZE);
const doubtful = fakeReading([{ digit: 9, sure: 0.55, second: 4, box }], SIZE);
const number = fakeReading(
  [
    { digit: 3, sure: 0.99, second: 8, box },
    { digit: 8, sure: 0.6, second: 3, box },
  ],
  SIZE,
);
const nothing = fakeReading([], SIZE, 3);

beforeEach(() => setLanguage(fromCatalog(english), 'en'));

test('a reading is sure from the threshold on', () => {
  expect(verdictOf(seven, 0.961)).toEqual({ kind: 'sure' });
  expect(verdictOf(seven, 0.962).kind).toBe('unsure');
});

test('an unsure reading names its weakest digit and that digit’s two best candidates', () => {
  expect(verdictOf(number, 0.8)).toEqual({
    kind: 'unsure',
    weakest: 1,
    about: 'which',
    candidates: [8, 3],
  });
});

test('a clear shape that may be no digit is doubted as such, not as another digit', () => {
  const [digit] = seven.digits;
  const stray = { ...seven, confidence: 0.3, digits: [{ ...digit, confidence: 0.3 }] };
  const verdict = verdictOf(stray, 0.8);
  expect(verdict).toMatchObject({ kind: 'unsure', about: 'whether' });
  expect(sentence(stray, verdict)).toBe('This may not be a digit.');
});

test('without digits there is nothing to be sure of', () => {
  expect(verdictOf(nothing, 0)).toEqual({ kind: 'none' });
});

test.each([
  [seven, '96.1% sure', ''],
  [doubtful, 'Not sure', 'It could be 9 or 4.'],
  [number, 'Not sure', 'Look again at the 8: it could be 3.'],
  [nothing, 'No digit', 'I looked at 3 marks. None looks like a digit.'],
])('every verdict has its words', (reading, line, why) => {
  const verdict = verdictOf(reading, 0.8);
  expect(headline(reading, verdict)).toBe(line);
  expect(sentence(reading, verdict)).toBe(why);
  expect(announcement(reading, verdict)).toContain(why);
});

test('percents have one decimal and never claim certainty that is not there', () => {
  expect(percent(0.96123)).toBe('96.1%');
  expect(percent(0.99996)).toBe('99.9%');
  expect(percent(1)).toBe('100.0%');
  expect(percent(0)).toBe('0.0%');
});

test('milliseconds have two significant digits', () => {
  expect(milliseconds(1.2345)).toBe('1.2 ms');
  expect(milliseconds(0.2)).toBe('0.2 ms');
  expect(milliseconds(137.4)).toBe('140 ms');
});

test('numbers follow the language', () => {
  setLanguage(fromCatalog(english), 'de');
  expect(percent(0.961)).toBe('96,1\u00a0%');
});

test('counts take the right plural', () => {
  expect(plural('batch_doubtful', 1)).toBe('1 needs a look');
  expect(plural('batch_doubtful', 12)).toBe('12 need a look');
});

test('a gap in a catalogue shows the key instead of nothing', () => {
  setLanguage(fromCatalog({}), 'en');
  expect(t('settings')).toBe('settings');
});

test.each(ERROR_CODES)('error %s has words', (code) => {
  expect(errorWords(code)).toMatch(/^[A-Z].*\.$/);
});
