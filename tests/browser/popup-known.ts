import type { Page } from 'puppeteer';

/** A digit of a reading that a test knows beforehand, whatever the networks would say. */
export interface KnownDigit {
  readonly digit: number;
  readonly confidence: number;
  /** How likely it is this one, given that it is a digit; as the confidence without. */
  readonly likely?: number;
  /** Whether a line of its own begins with it. */
  readonly onNewLine?: boolean;
}

/** Shows the app what it would be shown after a right click on a picture that reads so. */
export async function showKnown(page: Page, digits: readonly KnownDigit[]): Promise<void> {
  const size = { width: 100 * digits.length, height: 100 };
  const read = digits.map(({ digit, confidence, likely = confidence }, i) => ({
    digit,
    confidence,
    probabilities: Array.from({ length: 10 }, (_, d) => (d === digit ? likely : (1 - likely) / 9)),
    box: { x: 100 * i + 20, y: 10, width: 60, height: 80 },
    frame: Array.from({ length: 784 }, (_, p) => (p % 28 === 14 ? 255 : 0)),
  }));
  const reading = {
    text: digits.map(({ digit, onNewLine }) => `${onNewLine ? '\n' : ''}${digit}`).join(''),
    confidence: Math.min(...digits.map(({ confidence }) => confidence)),
    digits: read,
    characters: read.map(({ digit, box, confidence }) => ({ char: `${digit}`, box, confidence })),
    rejected: 0,
    stopped: false,
    ...size,
    model: 'cnn',
  };
  await page.evaluate(
    async (value, preview) => {
      const canvas = Object.assign(document.createElement('canvas'), preview);
      const url = canvas.toDataURL();
      const outcome = { ok: true, value, preview: { url, ...preview }, origin: 'picture' };
      const last = JSON.stringify({ at: Date.now(), outcome });
      await chrome.storage.session.set({ 'last-reading': last });
    },
    { reading, ms: 1 },
    size,
  );
  await page.waitForSelector('.preview .box');
}

/** The digit whose bar is the longest on screen. */
export const topBar = (page: Page): Promise<string> =>
  page.$eval('.bars .top b', (digit) => digit.textContent ?? '');
