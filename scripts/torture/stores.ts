import { until } from '../../tooling/extension.ts';
import type { Ground } from './ground.ts';
import { inExtension } from './outcome.ts';
import type { Counter, Ended } from './tally.ts';

const ENTRY = {
  id: 'a',
  at: 1_800_000_000_000,
  text: '7',
  confidence: 0.9,
  model: 'cnn',
  thumbnail: 'data:image/webp;base64,AAAA',
};
const DAMAGED: readonly unknown[] = [
  ...[null, 0, -1, 1e300, 'x'.repeat(1e5), '', [], {}, [[[]]], true, { version: 1e9 }],
];

/** What stores may hold: every field of everything we store, damaged in every way. */
function damages(): { area: 'local' | 'sync' | 'session'; key: string; value: unknown }[] {
  const entries = Object.keys(ENTRY).flatMap((field) =>
    DAMAGED.map((value) => ({ ...ENTRY, [field]: value })),
  );
  const settings = ['model', 'expect', 'threshold', 'theme', 'language', 'menu', 'history'].flatMap(
    (field) => DAMAGED.map((value) => ({ version: 1, [field]: value })),
  );
  const whole = DAMAGED.flatMap((value) => [
    { area: 'local', key: 'history', value } as const,
    { area: 'sync', key: 'settings', value } as const,
    { area: 'session', key: 'last-reading', value } as const,
    { area: 'session', key: 'click-1', value } as const,
  ]);
  return [
    ...whole,
    ...entries.map((entry) => ({ area: 'local', key: 'history', value: [entry, ENTRY] }) as const),
    ...settings
      .filter((value) => JSON.stringify(value).length < 8000)
      .map((value) => ({ area: 'sync', key: 'settings', value }) as const),
  ];
}

/** Opens the app, its history and its settings over damaged and full stores. */
export async function tortureStores(
  { extension }: Ground,
  count: number,
  counter: Counter,
): Promise<void> {
  const all = damages();
  const step = Math.max(1, Math.floor(all.length / count));
  const chosen = all.filter((_, index) => index % step === 0).slice(0, count);
  for (const damage of chosen) counter.add(await attack(damage));
  counter.add(await full());

  async function attack({ area, key, value }: (typeof chosen)[number]): Promise<Ended> {
    const note = `${area} ${key} ${JSON.stringify(value).slice(0, 60)}`;
    await inExtension(
      extension,
      async (area, key, value) => {
        await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
        // Chrome writes to it twice a second at most.
        if (area !== 'sync' && (await chrome.storage.sync.get('settings')).settings !== undefined) {
          await chrome.storage.sync.remove('settings');
        }
        // Some of it is more than a synced item may hold.
        await chrome.storage[area].set({ [key]: value }).catch(() => {});
      },
      area,
      key,
      value,
    );
    const page = await extension.browser.newPage();
    let error: string | undefined;
    page.on('pageerror', (thrown) => {
      error = String(thrown).split('\n')[0];
    });
    try {
      await page.goto(extension.url(extension.popupPath));
      await page.waitForSelector('.app');
      await page.keyboard.press('h');
      await page.waitForSelector('[role=dialog], .sheet');
      return error ? { end: 'crashed', note: `${note}: ${error}` } : { end: 'answered' };
    } catch (thrown) {
      return { end: 'silent', note: `${note}: ${error ?? String(thrown).split('\n')[0]}` };
    } finally {
      await page.close();
    }
  }

  /** A full store is said in words, once, and what was read is shown. */
  async function full(): Promise<Ended> {
    await inExtension(extension, async () => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
      await chrome.storage.sync.clear();
      // A picture that was kept would stand where the samples are.
      for (const { name } of await indexedDB.databases()) {
        await new Promise((resolve, reject) => {
          const opening = indexedDB.open(name as string);
          opening.onerror = reject;
          opening.onsuccess = () => {
            const names = opening.result.objectStoreNames;
            const emptying = opening.result.transaction(names, 'readwrite');
            for (const each of names) emptying.objectStore(each).clear();
            emptying.oncomplete = resolve;
            opening.result.close();
          };
        });
      }
      for (let n = 0, size = 2 ** 22; size > 16; n++) {
        try {
          await chrome.storage.local.set({ [`filler${n}`]: 'x'.repeat(size) });
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    const page = await extension.browser.newPage();
    try {
      await page.goto(extension.url(extension.popupPath));
      await (await page.waitForSelector('.samples button'))?.click();
      await page.waitForSelector('.big');
      await until(async () => (await page.$('.notice')) !== null, 15_000);
      return { end: 'failed', note: 'full store' };
    } catch (error) {
      return { end: 'silent', note: `full store: ${String(error).split('\n')[0]}` };
    } finally {
      await page.close();
      await inExtension(extension, () => chrome.storage.local.clear());
    }
  }
}
