import type { Page } from 'puppeteer';

/** Where the pad stands, in CSS pixels. */
export async function padBox(page: Page) {
  const pad = await page.waitForSelector('.pad canvas');
  const box = await pad?.boundingBox();
  if (!box) throw new Error('no pad');
  return box;
}

/** The inked pixels between two shares of the pad's width, as a text that two pads may be told by. */
export const inkOf = (page: Page, from = 0, to = 1): Promise<string> =>
  page.$eval(
    '.pad canvas',
    (pad, [left, right]) => {
      const canvas = pad as HTMLCanvasElement;
      const width = Math.round((right - left) * canvas.width);
      const context = canvas.getContext('2d');
      const { data } = context!.getImageData(
        Math.round(left * canvas.width),
        0,
        width,
        canvas.height,
      );
      return Array.from({ length: data.length / 4 }, (_, i) => (data[i * 4 + 3] > 127 ? i : ''))
        .filter((place) => place !== '')
        .join();
    },
    [from, to] as const,
  );
