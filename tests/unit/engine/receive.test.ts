import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/engine/limits.ts';
import { receive } from '../../../src/engine/receive.ts';

let server: Server;
let address: string;
let sent = 0;
const hungUp = vi.fn();

beforeEach(async () => {
  sent = 0;
  hungUp.mockClear();
  server = createServer((request, response) => {
    request.on('close', hungUp);
    if (request.url === '/small.png') {
      response.setHeader('content-type', 'image/png; charset=x');
      return void response.end('seven');
    }
    if (request.url === '/gone.png') return void response.writeHead(404).end('gone');
    if (request.url === '/forbidden.png') return void response.writeHead(403).end('no');
    if (request.url === '/announced.png') {
      response.writeHead(200, { 'content-length': MAX_FILE_BYTES + 1 });
      return void response.write('x');
    }
    if (request.url === '/silent.png') return;
    const chunk = Buffer.alloc(2 ** 20);
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      sent += chunk.length;
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a picture file from a server', () => {
  test('comes as it is', async () => {
    const received = await receive(`${address}/small.png`);
    if (!received.ok) throw new Error(received.error.detail);
    expect(received.value.type).toBe('image/png');
    expect(await received.value.text()).toBe('seven');
  });

  test('that does not end is hung up on at the limit', async () => {
    expect(await receive(`${address}/endless.png`)).toMatchObject({
      ok: false,
      error: { code: 'picture-too-large' },
    });
    await vi.waitFor(() => expect(hungUp).toHaveBeenCalled());
    // Some is on its way when we hang up, but no more than buffers hold.
    expect(sent).toBeLessThan(2 * MAX_FILE_BYTES);
  });

  test('that is announced as too large is not read', async () => {
    expect(await receive(`${address}/announced.png`)).toMatchObject({
      error: { code: 'picture-too-large' },
    });
    await vi.waitFor(() => expect(hungUp).toHaveBeenCalled());
  });

  test('that nobody waits for any more is hung up on', async () => {
    const stop = new AbortController();
    const received = receive(`${address}/silent.png`, stop.signal);
    stop.abort();
    expect((await received).ok).toBe(false);
  });

  test.each([
    ['gone', 'picture-missing'],
    ['forbidden', 'picture-unreadable'],
  ])('that is %s is %s', async (name, code) => {
    expect(await receive(`${address}/${name}.png`)).toMatchObject({
      answered: true,
      error: { code },
    });
  });

  test('of a server that is not there is unreadable, and unanswered', async () => {
    expect(await receive('http://127.0.0.1:1/7.png')).toMatchObject({
      answered: false,
      error: { code: 'picture-unreadable' },
    });
  });
});
