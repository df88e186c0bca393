import * as v from 'valibot';
import { fail, type Result, succeed } from '../../engine/failure.ts';
import { DECODE_MS } from '../../engine/limits.ts';
import type { Pixels, Size } from '../../recognizer/types.ts';

const PAGE = '/src/popup/picture/drawing.html';
/** A process is there by then, on a machine on its knees, too; milliseconds. */
const START_MS = 30_000;

const ownSize = v.object({ width: v.number(), height: v.number() });

/**
 * Whether there is a page that draws in a process of its own: Chromium gives one to a sandboxed page
 * of an extension, Firefox and the web app have none.
 */
export const canDrawApart = (): boolean => location.protocol === 'chrome-extension:';

/**
 * The pixels of a drawing, drawn where it can be ended: whatever it is made of, this page stays alive,
 * and after `DECODE_MS` there is no drawing any more. `sizeFor` says how large it is to be, of its own
 * size (0 where it has none).
 */
export async function drawApart(
  file: File,
  sizeFor: (own: Size) => Result<Size>,
): Promise<Result<Pixels>> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.src = PAGE;
  const ask = (message: unknown) => {
    const answer = next(frame, DECODE_MS);
    frame.contentWindow?.postMessage(message, '*');
    return answer;
  };
  const ready = next(frame, START_MS);
  document.body.append(frame);
  try {
    if (!(await ready).ok) return fail('timeout', 'Its page does not start.');
    const loaded = await ask(file);
    if (!loaded.ok) return loaded;
    const own = v.safeParse(ownSize, loaded.value);
    if (!own.success) return fail('picture-broken', 'the browser cannot decode it');
    const size = sizeFor(own.output);
    if (!size.ok) return size;
    const answer = await ask(size.value);
    return answer.ok ? succeed(v.parse(v.instance(ImageData), answer.value)) : answer;
  } finally {
    frame.remove();
  }
}

/** What a frame says next; `timeout` where it says nothing for so long. */
function next(frame: HTMLIFrameElement, ms: number): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = (result: Result<unknown>) => {
      clearTimeout(timer);
      listening.abort();
      resolve(result);
    };
    const timer = setTimeout(() => end(fail('timeout', 'not drawn in time')), ms);
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.contentWindow) end(succeed(data));
    };
    window.addEventListener('message', onMessage, { signal: listening.signal });
  });
}
