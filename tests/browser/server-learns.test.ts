import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../tooling/server.ts';
import { inPage } from './in-page.ts';
import { readCard } from './menu-card.ts';
import { drawnPng } from './page-digits.ts';

const on = inPage();
/** A site that lets others have its picture, and knows again who got it. */
let elsewhere: Server;

beforeAll(async () => {
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'set-cookie': 'known=1',
  };
  elsewhere = await serve({ answers: { '/7.png': { body: await drawnPng('7'), headers } } });
});
afterAll(() => elsewhere?.close());

/** The requests for the picture: the page's own (`no-cors`), or those that want its pixels (`cors`). */
const asked = (mode: string) =>
  elsewhere.requests
    .filter(({ headers }) => headers['sec-fetch-mode'] === mode)
    .map(({ headers: { origin, referer, cookie } }) => ({ origin, referer, cookie }));

test('of a click a server learns what the page would tell it by itself, and no cookie', async () => {
  const address = `${elsewhere.origin}/7.png`;
  for (const _ of ['to be given the cookie', 'to send it']) {
    await on.open(`<img src="${address}">`);
    await on.loaded();
  }
  await on.choose('classify', address);
  expect((await readCard(on.page)).figure).toBe('7');
  // The page's own request shows that there was a cookie to hold back.
  expect(asked('no-cors').at(-1)).toMatchObject({ cookie: 'known=1' });
  expect(asked('cors')).toEqual([{ origin: on.site, referer: `${on.site}/` }]);
});
