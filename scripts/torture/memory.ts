import type { LaunchedExtension } from '../../tooling/extension.ts';
import { inspectWorker, workerTarget } from '../../tooling/extension-worker.ts';

/** What the worker holds after a collection, in bytes. */
export interface Memory {
  /** Its objects and their buffers. */
  readonly objects: number;
  /** What WebAssembly took, of which it never gives anything back by itself. */
  readonly wasm: number;
}

/** The worker's own global, with what is put there to see its memories. */
interface Watched {
  memories?: WeakRef<WebAssembly.Memory>[];
}

/** Sees every WebAssembly memory that this life of the worker takes from now on. */
export async function watchWasm({ worker }: LaunchedExtension): Promise<void> {
  await (await worker()).evaluate(() => {
    const seen: WeakRef<WebAssembly.Memory>[] = [];
    (globalThis as Watched).memories = seen;
    for (const name of ['instantiate', 'instantiateStreaming'] as const) {
      const watched = new Proxy(WebAssembly[name], {
        async apply(target, self, args) {
          const made = await Reflect.apply(target, self, args);
          const { exports } = made instanceof WebAssembly.Instance ? made : made.instance;
          for (const each of Object.values(exports)) {
            if (each instanceof WebAssembly.Memory) seen.push(new WeakRef(each));
          }
          return made;
        },
      });
      Object.assign(WebAssembly, { [name]: watched });
    }
  });
}

/** What the worker of an extension holds now. */
export async function memoryOf({ browser, worker }: LaunchedExtension): Promise<Memory> {
  const living = await worker();
  const target = workerTarget(browser);
  if (!target) throw new Error('The worker went to sleep.');
  return inspectWorker(target, async (session) => {
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    const wasm = await living.evaluate(() =>
      ((globalThis as Watched).memories ?? []).reduce(
        (sum, each) => sum + (each.deref()?.buffer.byteLength ?? 0),
        0,
      ),
    );
    return { objects: usage.usedSize + (usage.backingStorageSize ?? 0), wasm };
  });
}
