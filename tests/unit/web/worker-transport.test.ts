import { afterEach, describe, expect, test } from 'vitest';
import type { Envelope } from '../../../src/engine/calls.ts';
import { workerTransport } from '../../../src/web/worker-transport.ts';

const PING: Envelope = { to: 'engine', call: 'ping', args: ['one'] };

/** Workers as far as the transport knows them: what they do with a request is up to the test. */
class FakeWorker extends EventTarget {
  ended = false;
  constructor(readonly onRequest: (worker: FakeWorker, port: MessagePort) => void) {
    super();
  }
  postMessage(_request: unknown, [port]: MessagePort[]): void {
    this.onRequest(this, port);
  }
  terminate(): void {
    this.ended = true;
  }
  fail(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'No such file' }));
  }
}

let started: FakeWorker[] = [];
afterEach(() => {
  started = [];
});

function transport(onRequest: FakeWorker['onRequest']) {
  return workerTransport(() => {
    const worker = new FakeWorker(onRequest);
    started.push(worker);
    return worker as unknown as Worker;
  });
}

describe('the engine in a worker', () => {
  test('is started by the first request, and answers each with its own', async () => {
    const ports: MessagePort[] = [];
    const send = transport((_, port) => void ports.push(port));
    expect(started).toHaveLength(0);
    const answers = Promise.all([send(PING), send(PING)]);
    ports[1].postMessage('second');
    ports[0].postMessage('first');
    expect(await answers).toEqual(['first', 'second']);
    expect(started).toHaveLength(1);
  });

  test('that fails rejects all that wait, and the next request starts another', async () => {
    let asked = 0;
    const send = transport((worker, port) => {
      asked++;
      if (asked === 2) queueMicrotask(() => worker.fail());
      if (asked === 3) port.postMessage('alive');
    });
    const waiting = await Promise.allSettled([send(PING), send(PING)]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(started[0].ended).toBe(true);
    expect(await send(PING)).toBe('alive');
    expect(started).toHaveLength(2);
  });
});
