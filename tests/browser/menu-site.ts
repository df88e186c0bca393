import { type Server, serve } from '../../tooling/server.ts';
import {
  animatedGif,
  blankPng,
  digitPng,
  numberPng,
  SEVEN_PDF,
  SEVEN_SVG,
} from './menu-pictures.ts';

const html = (body: string) => `<!doctype html><meta charset="utf-8"><title>A page</title>${body}`;
const image = (src: string, more = '') => `<img id="picture" src="${src}" ${more}>`;

/** Pages whose picture every browser reads from itself: what it is, where, and its digit. */
export const READ_PAGES: [what: string, path: string, digit: string][] = [
  ['a picture of the page’s own site', '/same.html', '2'],
  ['a picture of a site that shares it', '/allowed.html', '2'],
  ['a blob: picture', '/blob.html', '2'],
  ['a drawing without a size', '/svg.html', '7'],
  ['a page with a strict policy', '/strict.html', '2'],
  ['a page whose styles are hostile', '/hostile.html', '2'],
];

/** Pages with pictures of every kind, and a second site from which some of them come. */
export interface MenuSite {
  readonly own: Server;
  readonly other: Server;
  close(): Promise<void>;
}

/** Serves them on this machine. */
export async function openMenuSite(): Promise<MenuSite> {
  const two = { body: await digitPng(2), type: 'image/png' };
  const seven = { body: await digitPng(7), type: 'image/png' };
  const other = await serve({
    answers: {
      '/7.png': seven,
      '/frame.html': { body: html(image('/7.png')) },
      '/allowed/2.png': { ...two, headers: { 'access-control-allow-origin': '*' } },
    },
  });
  const foreign = `${other.origin}/7.png`;
  const tall = '<div style="height: 1500px"></div>';
  const inData = `data:image/png;base64,${two.body.toString('base64')}`;
  const own = await serve({
    answers: {
      '/2.png': two,
      '/7.svg': { body: SEVEN_SVG },
      '/0.gif': { body: await animatedGif(0) },
      '/blank.png': { body: await blankPng() },
      '/broken.png': { body: 'This is no picture.' },
      '/same.html': { body: html(image('/2.png')) },
      '/foreign.html': { body: html(image(foreign)) },
      '/allowed.html': { body: html(image(`${other.origin}/allowed/2.png`)) },
      '/data.html': { body: html(image(inData)) },
      '/blob.html': {
        body: html(`${image('')}<script>
          fetch('/2.png').then((r) => r.blob()).then((blob) => {
            picture.src = URL.createObjectURL(blob);
          });
        </script>`),
      },
      '/svg.html': { body: html(image('/7.svg', 'style="width: 200px"')) },
      '/gif.html': { body: html(image('/0.gif')) },
      '/blank.html': { body: html(image('/blank.png')) },
      '/broken.html': { body: html(image('/broken.png', 'width="200" height="200"')) },
      '/framed.html': { body: html('<iframe src="/foreign.html" height="300"></iframe>') },
      '/foreign-frame.html': {
        body: html(`<iframe src="${other.origin}/frame.html" height="300"></iframe>`),
      },
      '/focus.html': { body: html(`<button>${image('/2.png')}</button>`) },
      '/corner.html': {
        body: html(image('/2.png', 'style="position: fixed; right: 0; bottom: 0"')),
      },
      '/number.png': { body: await numberPng(7, 2) },
      '/number.html': { body: html(image('/number.png')) },
      '/canvas.html': {
        body: html(`<style>body { margin: 0; height: 100vh; display: grid; place-items: center }</style>
          <canvas width="120" height="160"></canvas><script>
            const pen = document.querySelector('canvas').getContext('2d');
            pen.lineWidth = 12;
            pen.lineCap = pen.lineJoin = 'round';
            pen.stroke(new Path2D('M32 42H88L52 122'));
          </script>`),
      },
      '/background.html': {
        body: html(`<style>body { margin: 0; height: 100vh;
          background: url(${inData}) center / 200px no-repeat }</style>`),
      },
      '/video.html': {
        body: html(`<style>body { margin: 0; height: 100vh; display: grid; place-items: center }</style>
          <video width="160" height="160" muted></video><script>
            const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 160 });
            const pen = canvas.getContext('2d');
            const draw = () => {
              pen.fillStyle = '#fff';
              pen.fillRect(0, 0, 160, 160);
              pen.lineWidth = 12;
              pen.lineCap = pen.lineJoin = 'round';
              pen.stroke(new Path2D('M52 42H108L72 122'));
              requestAnimationFrame(draw);
            };
            draw();
            const video = document.querySelector('video');
            video.srcObject = canvas.captureStream();
            video.play();
          </script>`),
      },
      '/7.pdf': { body: SEVEN_PDF, type: 'application/pdf' },
      '/gallery.html': {
        body: html(`${image('/2.png')}<img src="/2.png"><img src="/0.gif" width="8">
          <img src="/blank.png" style="visibility: hidden">
          ${tall}<img src="${foreign}" alt="A foreign seven">${tall}<img src="/0.gif">`),
      },
      '/scrolled.html': { body: html(tall + image(foreign) + tall) },
      '/strict.html': {
        body: html(image('/2.png')),
        headers: { 'content-security-policy': "default-src 'none'; img-src 'self'" },
      },
      '/sandboxed.html': {
        body: html(image('/2.png')),
        headers: { 'content-security-policy': "default-src 'none'; img-src *; sandbox" },
      },
      '/hostile.html': {
        body: html(`<style>* { display: none !important } html, body, img { display: block !important }
          :root { --accent: red; --panel: red } button { all: revert !important; color: red !important }</style>
          ${image('/2.png')}`),
      },
    },
  });
  return {
    own,
    other,
    async close() {
      await own.close();
      await other.close();
    },
  };
}
