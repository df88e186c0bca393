import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/**
 * Hosts that Chromium itself asks for updates, the time, accounts and messages, whatever switches it
 * got: seen of a browser without any extension.
 */
const CHROMIUMS_OWN = [
  'clients2.google.com',
  'update.googleapis.com',
  'accounts.google.com',
  'www.google.com',
  'android.clients.google.com',
];

/**
 * A proxy that sees every request a browser makes, whoever in it makes it. Start the browser with
 * `args`. It forwards to this machine; all else is as if it were not there.
 */
export interface Traffic {
  /** Switches that send the browser's whole traffic, that to this machine too, through the proxy. */
  readonly args: readonly string[];
  /** Addresses asked for so far, `host:port` for encrypted ones; without Chromium's own. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

const isHere = (host: string) => host === '127.0.0.1' || host === 'localhost';

/** Starts such a proxy on a random port. */
export async function recordTraffic(): Promise<Traffic> {
  const seen: string[] = [];
  const record = (host: string, address: string) => {
    if (!CHROMIUMS_OWN.includes(host)) seen.push(address);
  };
  const proxy = createServer((incoming, outgoing) => {
    const url = URL.parse(incoming.url ?? '');
    record(url?.hostname ?? '', incoming.url ?? '');
    if (url === null || !isHere(url.hostname)) {
      // Any answer, a refusal too, would be that of the site.
      incoming.socket.end();
      return;
    }
    const { method, headers } = incoming;
    const onward = request(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    const [host, port] = url.split(':');
    record(host, url);
    if (!isHere(host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    seen,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
