import { afterEach, expect, test } from 'vitest';
import { inRoot } from '../../../tooling/root.ts';
import { type Server, serve } from '../../../tooling/server.ts';

let server: Server | undefined;
afterEach(() => server?.close());

test('serves answers with the headers of the site and its own', async () => {
  server = await serve({
    answers: { '/a.svg': { body: '<svg/>', headers: { 'x-own': '1' } } },
    headers: { 'content-security-policy': "default-src 'none'" },
  });
  const response = await fetch(`${server.origin}/a.svg`);
  expect(await response.text()).toBe('<svg/>');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-security-policy': "default-src 'none'",
    'x-own': '1',
  });
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
  expect(server.requests.map(({ path }) => path)).toEqual(['/a.svg']);
});

test('serves files below its folder and nothing above', async () => {
  server = await serve({ folder: inRoot('demo') });
  expect((await fetch(`${server.origin}/style.css`)).headers.get('content-type')).toBe('text/css');
  expect((await fetch(`${server.origin}/%2e%2e/package.json`)).status).toBe(404);
  expect((await fetch(`${server.origin}/%2e%2e%2fpackage.json`)).status).toBe(404);
});

test('answers 404 to what it does not have, also to a malformed path', async () => {
  server = await serve({});
  expect((await fetch(`${server.origin}/none`)).status).toBe(404);
  expect((await fetch(`${server.origin}/%E0%A4%A`)).status).toBe(404);
});
