import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** What a server answers for one path. */
export interface Answer {
  readonly body: string | Uint8Array;
  /** Media type; by the path's extension where it is left out. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request a server got. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A web server on this machine. */
export interface Server {
  /** As `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** What a server serves: answers by path (`/page.html`), files below a folder, or both. */
export interface Site {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly folder?: string;
  /** Where the folder lies on the site, as `/a/b/`; at its root without. */
  readonly at?: string;
  /** Of this machine; any free one without. */
  readonly port?: number;
  /** Sent with every answer, as `Content-Security-Policy` or `Access-Control-Allow-Origin`. */
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Media type of a file by its name's extension. */
export function typeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

async function fileIn({ folder, at = '/' }: Site, path: string): Promise<Answer | undefined> {
  if (!folder || !path.startsWith(at)) return undefined;
  const file = path.slice(at.length - 1);
  const full = normalize(join(folder, file.endsWith('/') ? `${file}index.html` : file));
  if (!full.startsWith(normalize(folder + sep))) return undefined;
  return readFile(full).then(
    (body) => ({ body, type: typeOf(full) }),
    () => undefined,
  );
}

/** The decoded path of a request's address; as it came where it is malformed. */
function pathOf(address: string): string {
  const [path = ''] = address.split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Serves a site on the loopback interface. It sends no CORS header by itself. */
export async function serve(site: Site): Promise<Server> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    requests.push({ method: request.method ?? 'GET', path, headers: request.headers });
    const answer = site.answers?.[path] ?? (await fileIn(site, path));
    if (!answer) {
      response.writeHead(404, { ...site.headers, 'content-type': 'text/plain' }).end('Not here');
      return;
    }
    response
      .writeHead(answer.status ?? 200, {
        'cache-control': 'no-store',
        ...site.headers,
        'content-type': answer.type ?? typeOf(path),
        ...answer.headers,
      })
      .end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(site.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
