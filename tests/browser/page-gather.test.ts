import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { until } from '../../tooling/extension.ts';
import { closedShadow } from './harness/shadow.ts';
import { inPage } from './in-page.ts';
import { readCard } from './menu-card.ts';
import { digitSvg } from './page-digits.ts';

const on = inPage();

/** The table the app shows, once every row has an answer: names and readings, or what went wrong. */
async function gathered(): Promise<readonly (readonly [string, string])[]> {
  await on.choose('read-page');
  const app = await on.opened('batch');
  return rowsOf(app);
}

async function rowsOf(app: Page): Promise<readonly (readonly [string, string])[]> {
  const rows = () =>
    app.$$eval('tbody tr[data-index]', (each) =>
      each.map((row) => {
        const [name = '', reading = ''] = ['.name', '.reading'].map((cell) =>
          row.querySelector(cell)?.textContent?.trim(),
        );
        return [name, reading || (row.querySelector('small')?.textContent ?? '')] as const;
      }),
    );
  await until(async () => {
    const all = await rows();
    return all.length > 0 && all.every(([, reading]) => reading !== '' && reading !== '…');
  }, 40_000);
  return rows();
}

test('one bad element costs itself alone, and says so in its row', async () => {
  await on.open(`<img src="/7.png" alt="half an emoji \ud83d" id="half" width="100" height="100">
    <img src="http://[broken" alt="broken address" width="100" height="100">
    <img alt="no address" width="100" height="100">
    <img src="/4.png" alt="fine" width="100" height="100">
    <script>
      half.alt = 'half an emoji \\ud83d';
      document.body.append(document.createElement('image'));
      const form = document.body.appendChild(document.createElement('form'));
      form.innerHTML = '<input name="getBoundingClientRect"><input name="checkVisibility">';
    </script>`);
  const rows = await gathered();
  expect(rows.map(([name]) => name)).toEqual(['half an emoji �', 'broken address', 'fine']);
  expect(rows[0][1]).toBe('7');
  expect(rows[1][1]).toContain('damaged');
  expect(rows[2][1]).toBe('4');
});

test('an XHTML page with a picture without address is read', async () => {
  await on.open({
    type: 'application/xhtml+xml',
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
      <img alt="none"/><image/><img src="/7.png" alt="seven"/></body></html>`,
  });
  expect(await gathered()).toEqual([['seven', '7']]);
});

test('every kind of picture is read as it is seen', async () => {
  await on.open(`<style>div, canvas, video, object { display: block; width: 200px; height: 200px }</style>
    <div style="background:url(/sprite.png)" aria-label="background"></div>
    <div style="background:url(/sprite.png) -200px 0" aria-label="sprite"></div>
    <div style="content:url(/0.png)" aria-label="content"></div>
    <div>${digitSvg('4').replace('<svg', '<svg aria-label="drawing"')}</div>
    <object data="/7.png" type="image/png" aria-label="object"></object>
    <video poster="/4.png" aria-label="poster"></video>
    <div style="height:3000px"></div>
    <img loading="lazy" src="/0.png" alt="lazy" width="200" height="200">`);
  expect(await gathered()).toEqual([
    ['background', '7'],
    ['sprite', '4'],
    ['content', '0'],
    ['drawing', '4'],
    ['object', '7'],
    ['poster', '4'],
    ['lazy', '0'],
  ]);
});

test('of placeholders that a script fills in, what it fills in is read', async () => {
  const empty = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const later = (digit: string) =>
    `<div style="height:1500px"></div><img src="${empty}" data-src="/${digit}.png" alt="${digit}" width="200" height="200">`;
  await on.open(`${later('7')}${later('4')}<script>
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) target.src = target.dataset.src;
      }
    });
    for (const image of document.images) seen.observe(image);
  </script>`);
  expect(await gathered()).toEqual([
    ['7', '7'],
    ['4', '4'],
  ]);
});

test('a page that is chosen once more before it is done is read all the same', async () => {
  await on.open(`<img src="/never.png" alt="never" width="100" height="100">
    <img src="/7.png" alt="seven">`);
  await on.choose('read-page');
  // The first time is held up by the picture that never comes.
  const first = await closedShadow(on.page);
  await until(async () => (await first.text()).includes('1 of 2'));
  const [[, never], [, seven]] = await gathered();
  expect(never).toContain('has not finished loading');
  expect(seven).toBe('7');
});

test('a picture that never comes does not hold up the others', async () => {
  await on.open(`<img src="/never.png" alt="never" width="100" height="100">
    <img src="/7.png" alt="seven">`);
  const [[, never], [, seven]] = await gathered();
  expect(never).toContain('has not finished loading');
  expect(seven).toBe('7');
});

test('pictures that only the screen shows say so where another tab is in front', async () => {
  await on.open(`<img src="/7.png" alt="own"><img src="${on.foreign}/4.png" alt="foreign">`);
  await on.loaded();
  const other = await on.extension.browser.newPage();
  await other.bringToFront();
  try {
    const [[, own], [, foreign]] = await gathered();
    expect(own).toBe('7');
    expect(foreign).toContain('another tab');
  } finally {
    await other.close();
  }
});

test('a page without pictures is told to have none', async () => {
  await on.open('<p>Words only.</p>');
  await on.choose('read-page');
  expect((await readCard(on.page)).text).toContain('There is no picture here');
});

test('of a page of 150,000 elements the pictures are read, and what was left out is said', async () => {
  await on.open(`<img src="/7.png" alt="first"><main></main><img src="/4.png" alt="last"><script>
    setTimeout(() => {
      document.querySelector('main').innerHTML = '<i>x</i> '.repeat(150000);
    });
  </script>`);
  await on.page.waitForFunction(() => document.querySelectorAll('i').length === 150_000);
  const rows = await gathered();
  expect(rows.slice(0, 2)).toEqual([
    ['first', '7'],
    ['last', '4'],
  ]);
  // A fast machine looks through all of it.
  for (const [name, why] of rows.slice(2)) {
    expect(name).toContain('The rest of this page');
    expect(why).toContain('more than is read at once');
  }
}, 120_000);

test('of more pictures than are read at once the rest is counted', async () => {
  // None of them can be shown: that is known at once.
  await on.open(`<body><script>
    for (let i = 0; i < 503; i++) {
      document.body.appendChild(new Image(20, 20)).src = 'data:,' + i;
    }
  </script>`);
  await on.choose('read-page');
  const app = await on.opened('batch', 240_000);
  await app.waitForSelector('tbody tr[data-index]');
  await app.$eval('.scroller', (scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  const last = await app.waitForSelector('tbody tr[data-index="500"] .name');
  // A slow machine does not look through all of it, so that it cannot say how many.
  expect(await last?.evaluate((name) => name.textContent)).toMatch(
    /^The rest of this page( \(3\))?$/,
  );
}, 300_000);
