import { fail, type Result, succeed } from '../../engine/failure.ts';
import { receive } from '../../engine/receive.ts';

/** Whether anything is there is known by then, in milliseconds. */
const PROBE_MS = 3_000;

/**
 * The pictures that a drop or a paste carries: files, else a picture's address (also a `data:` URL),
 * else nothing. A failure says why an address could not be fetched.
 */
export async function picturesIn(data: DataTransfer): Promise<Result<File[]>> {
  const files = [...data.files];
  if (files.length > 0) return succeed(files);
  const address = addressIn(data);
  if (!address) return fail('picture-missing', `only ${data.types.join(', ') || 'nothing'}`);
  return fetchPicture(address);
}

function addressIn(data: DataTransfer): string | null {
  const html = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const text = data.getData('text/uri-list') || data.getData('text/plain');
  const address = html.querySelector('img')?.src || text.trim().split(/\s/)[0];
  return /^(data:image\/|blob:|https?:)/i.test(address) ? address : null;
}

/** Fetches a picture the person named; a site may forbid it. */
async function fetchPicture(address: string): Promise<Result<File[]>> {
  const received = await receive(address);
  if (received.ok) {
    const { pathname = '' } = address.startsWith('data:') ? {} : (URL.parse(address) ?? {});
    const name = pathname.split('/').pop() ?? '';
    return succeed([new File([received.value], name, { type: received.value.type })]);
  }
  const { code, detail } = received.error;
  const silent = code === 'picture-unreadable' && !received.answered && !(await answers(address));
  return silent ? fail('address-unreachable', detail) : received;
}

/**
 * Whether anything is there at all, though it may not let itself be read. To whoever fetches, a site
 * that refuses and one that does not exist fail alike; only a second request, whose answer nobody
 * may look at, tells them apart. It asks for the head alone.
 */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return true;
  } catch {
    return false;
  }
}
