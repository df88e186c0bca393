import { describe, expect, test } from 'vitest';
import { inPage } from './in-page.ts';
import { readCard } from './menu-card.ts';
import { digitSvg } from './page-digits.ts';

const on = inPage();
const BIG = 'style="display:block;width:200px;height:200px"';

/** What is read at a point of a page. */
async function readAt(x: number, y: number) {
  await on.page.mouse.move(x - 1, y);
  await on.page.mouse.move(x, y);
  await on.press('classify');
  return readCard(on.page);
}

describe('the key reads what is seen under the pointer:', () => {
  test.each([
    ['a picture', `<img src="/7.png" ${BIG}><img src="/4.png" ${BIG}>`, '7'],
    [
      'a picture below a transparent overlay',
      `<img src="/7.png" ${BIG}><a href="#" style="position:absolute;inset:0 auto auto 0;width:300px;height:300px"></a>`,
      '7',
    ],
    [
      'a picture that lets clicks through',
      `<div style="width:300px"><img src="/7.png" style="pointer-events:none;display:block;width:200px"></div>`,
      '7',
    ],
    ['a background', `<div style="width:200px;height:200px;background:url(/7.png)"></div>`, '7'],
    ['content by style', `<div style="width:200px;height:200px;content:url(/7.png)"></div>`, '7'],
    [
      'a picture before content',
      `<style>i::before { content: url(/7.png) }</style><i style="display:block;width:200px"></i>`,
      '7',
    ],
    [
      'a part of a sprite, as background',
      `<div style="width:200px;height:200px;background:url(/sprite.png) -200px 0"></div>`,
      '4',
    ],
    [
      'a part of a sprite, by overflow',
      `<div style="width:200px;height:200px;overflow:hidden"><img src="/sprite.png" style="margin-left:-200px"></div>`,
      '4',
    ],
    [
      'a part of a sprite, by object-position',
      `<img src="/sprite.png" style="width:200px;height:200px;object-fit:none;object-position:-200px 0">`,
      '4',
    ],
    [
      'what object-fit leaves',
      `<img src="/sprite.png" style="width:200px;height:200px;object-fit:cover;object-position:right">`,
      '0',
    ],
    ['a drawing in the page', `<div style="width:200px">${digitSvg('7')}</div>`, '7'],
    ['an object', `<object data="/7.png" type="image/png" width="200" height="200"></object>`, '7'],
    ['an embedded picture', `<embed src="/7.png" type="image/png" width="200" height="200">`, '7'],
    ['the poster of a video', `<video poster="/7.png" width="200" height="200"></video>`, '7'],
    [
      'a canvas',
      `<canvas width="200" height="200"></canvas><script>
        const pen = document.querySelector('canvas').getContext('2d');
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, 200, 200);
        pen.lineWidth = 16;
        pen.stroke(new Path2D('M60 52H140L88 156'));
      </script>`,
      '7',
    ],
    [
      'a picture in a shadow root',
      `<div id="host" style="width:200px"></div><script>
        host.attachShadow({ mode: 'closed' }).innerHTML = '<img src="/7.png">';
      </script>`,
      '7',
    ],
    [
      'a picture in a frame of the site',
      `<iframe width="220" height="220" srcdoc="<body style='margin:0'><img src='/7.png'>"></iframe>`,
      '7',
    ],
    [
      'only what is written there',
      `<div style="width:200px;font:180px/200px sans-serif">7</div>`,
      '7',
    ],
  ])('%s', async (_, body, expected) => {
    await on.open(`<style>body { margin: 0 }</style>${body}`);
    await on.loaded();
    expect(await readAt(100, 100)).toMatchObject({ figure: expected });
  });

  test('what covers a picture, not the picture', async () => {
    const cover = `position:absolute;inset:0 auto auto 0;width:200px;height:200px;background:#fff`;
    await on.open(`<style>body { margin: 0 }</style><img src="/7.png" ${BIG}>
      <div style="${cover}">${digitSvg('4')}</div>`);
    expect(await readAt(100, 100)).toMatchObject({ figure: '4' });
  });

  test('nothing where there is nothing, and never another picture', async () => {
    await on.open(`<img src="/7.png" ${BIG}>`);
    const { text, bars } = await readAt(600, 500);
    expect(text).toContain('There is no picture here');
    expect(text).toContain('Read a region');
    expect(bars).toBe(0);
  });

  test('a turned picture as it is seen', async () => {
    await on.open(`<style>body { margin: 0 }</style>
      <img src="/7.png" style="width:200px;display:block;rotate:180deg">`);
    const { text } = await readAt(100, 100);
    expect(text).not.toContain('The site did not let us');
    // Upside down it is no 7 any more, whatever else it is.
    expect((await readCard(on.page)).figure).not.toMatch(/^7$/);
  });
});

describe('a picture of another site', () => {
  test('is read from the screen, and said to be', async () => {
    await on.open(`<img id="picture" src="${on.foreign}/7.png">`);
    await on.loaded();
    await on.choose('classify', `${on.foreign}/7.png`);
    const { figure, text } = await readCard(on.page);
    expect(figure).toBe('7');
    expect(text).toContain('The site did not let us read this picture');
  });

  test('a part of its sprite is read, and no more', async () => {
    await on.open(`<style>body { margin: 0 }</style>
      <div style="width:200px;height:200px;overflow:hidden">
      <img src="${on.foreign}/sprite.png" style="margin-left:-200px"></div>`);
    await on.loaded();
    expect(await readAt(100, 100)).toMatchObject({ figure: '4' });
  });
});

test('the one of several with the same address that was clicked is read', async () => {
  const sprite = (x: number) =>
    `<img src="/sprite.png" style="width:200px;height:200px;object-fit:none;object-position:-${x}px 0">`;
  await on.open(`<style>body { margin: 0; display: flex }</style>${sprite(0)}${sprite(200)}`);
  await on.loaded();
  await on.page.mouse.move(300, 100);
  await on.choose('classify', `${on.site}/sprite.png`);
  expect(await readCard(on.page)).toMatchObject({ figure: '4' });
});

describe('a picture that is not there', () => {
  test('that never comes is said to be on its way, within five seconds', async () => {
    await on.open(`<img src="/never.png" width="200" height="200">`);
    const start = Date.now();
    await on.choose('classify', `${on.site}/never.png`);
    expect((await readCard(on.page)).text).toContain('has not finished loading');
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test.each([
    ['a site that does not exist', 'http://nowhere.invalid/7.png'],
    ['a site that does not have it', '/none.png'],
  ])('of %s is said not to be loaded', async (_, address) => {
    await on.open(`<img src="${address}" width="200" height="200">`);
    await on.choose('classify', URL.parse(address, on.site)?.href);
    expect((await readCard(on.page)).text).toContain('could not be loaded');
  });
});
