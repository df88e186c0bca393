import { fail, type Result, succeed } from '../../engine/failure.ts';
import type { Environment } from '../environment.ts';

/**
 * The pictures that a drop or a paste carries: files, else a picture's address (also a `data:` URL),
 * else nothing. A failure says why an address could not be fetched.
 */
export async function picturesIn(
  data: DataTransfer,
  receive: Environment['receive'],
): Promise<Result<readonly [File, ...File[]]>> {
  const [first, ...more] = data.files;
  if (first) return succeed([first, ...more]);
  const address = addressIn(data);
  if (!address) return fail('picture-missing', `only ${data.types.join(', ') || 'nothing'}`);
  const received = await receive(address);
  if (!received.ok) return received;
  const { pathname = '' } = address.startsWith('data:') ? {} : (URL.parse(address) ?? {});
  const name = pathname.split('/').pop() ?? '';
  return succeed([new File([received.value], name, { type: received.value.type })]);
}

function addressIn(data: DataTransfer): string | null {
  const html = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const text = data.getData('text/uri-list') || data.getData('text/plain');
  const [word = ''] = text.trim().split(/\s/);
  const address = html.querySelector('img')?.src || word;
  return /^(data:image\/|blob:|https?:)/i.test(address) ? address : null;
}
