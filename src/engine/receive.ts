import { type Failed, fail, type Result, succeed } from './failure.ts';
import { DOWNLOAD_MS, refuseFile } from './limits.ts';

/** A file that did not come. */
export interface NotReceived extends Failed {
  /** Whether its server answered us; that it kept its answer from us looks as if it were not there. */
  readonly answered: boolean;
}

/**
 * Fetches a picture's file, without cookies and without saying where from. Counts what comes and
 * hangs up at the limit, whatever the server announced; also when `signal` is aborted or after
 * `DOWNLOAD_MS`. Never rejects.
 */
export async function receive(
  address: string,
  signal?: AbortSignal,
): Promise<Exclude<Result<Blob>, Failed> | NotReceived> {
  let answered = false;
  const deadline = AbortSignal.timeout(DOWNLOAD_MS);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    answered = true;
    if (!response.ok) {
      const gone = response.status === 404 || response.status === 410;
      await response.body?.cancel();
      const code = gone ? 'picture-missing' : 'picture-unreadable';
      return { ...fail(code, `HTTP ${response.status}`), answered };
    }
    const received = await collect(response);
    return received.ok ? received : { ...received, answered };
  } catch (error) {
    const late = deadline.aborted && !signal?.aborted;
    return { ...fail(late ? 'timeout' : 'picture-unreadable', error), answered };
  }
}

async function collect({ body, headers }: Response): Promise<Result<Blob>> {
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const refused = refuseFile(Number(headers.get('content-length')));
  if (refused) {
    await body?.cancel();
    return refused;
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return succeed(new Blob(parts, { type }));
    parts.push(next.value);
    bytes += next.value.byteLength;
    const tooMany = refuseFile(bytes);
    if (tooMany) {
      await reader?.cancel();
      return tooMany;
    }
  }
}
