import type { Page } from 'puppeteer';
import { clickOn, type MenuItem } from '../../tooling/click.ts';
import { until } from '../../tooling/extension.ts';
import type { Ground } from './ground.ts';
import { randomOf } from './mutate.ts';
import { forgetOutcome, outcomeOf } from './outcome.ts';
import type { Counter, Ended } from './tally.ts';

/** An answer that takes longer never comes; this is for a machine on its knees. */
const ANSWER_MS = 120_000;
/** Workers are killed at most this long after they were asked. */
const KILL_MS = 700;
const PICTURES = ['vector', 'inline', 'made', 'elsewhere'];

/** Whether the extension shows something in a page: a card, or the choice of a region. */
const isShown = (page: Page): Promise<boolean> =>
  // As `LAYER` in `src/content/layer.ts`.
  page.evaluate(() => document.querySelector('[data-digit-classifier]') !== null);

/** Asks for something on a page and kills the worker at a random moment of it. */
export async function tortureWorker(
  { extension, openPage }: Ground,
  count: number,
  seed: number,
  counter: Counter,
): Promise<void> {
  const random = randomOf(seed);
  const page = await openPage();

  async function attack(index: number): Promise<Ended> {
    const item: MenuItem = index % 5 === 4 ? 'read-region' : 'classify';
    await page.bringToFront();
    await forgetOutcome(extension);
    await page.reload({ waitUntil: 'load' });
    const picture = PICTURES[index % PICTURES.length]!;
    await clickOn(await extension.worker(), page, `#${picture}`, item);
    await new Promise((resolve) => setTimeout(resolve, KILL_MS * random() ** 2));
    await extension.killWorker();
    if (item === 'read-region') {
      const chosen = until(() => isShown(page), ANSWER_MS).then(
        (): Ended => ({ end: 'answered' }),
        (): Ended => ({ end: 'lost', note: 'region' }),
      );
      // Where the page is not reached in time the popup says so.
      return Promise.race([chosen, outcomeOf(extension, ANSWER_MS)]);
    }
    return shownOrSilent(page, await outcomeOf(extension, ANSWER_MS), picture);
  }

  for (let index = 0; index < count; index++) counter.add(await guarded(() => attack(index)));
  await page.close();
}

/** Clicks picture after picture of one page without waiting; the last click must be answered. */
export async function tortureClicks(
  ground: Ground,
  count: number,
  counter: Counter,
): Promise<void> {
  const { extension, openPage } = ground;
  const page = await openPage();
  await forgetOutcome(extension);
  const worker = await extension.worker();
  for (let index = 0; index < count; index++) {
    const end = await guarded(async () => {
      await clickOn(worker, page, `#${PICTURES[index % PICTURES.length]}`);
      // The ones before are stopped by the next, which is their answer.
      if (index + 1 < count) return { end: 'answered' };
      return shownOrSilent(page, await outcomeOf(extension, ANSWER_MS), 'last');
    });
    counter.add(end);
  }
  await page.close();
}

/** Clicks in many tabs at once; each must have its answer. */
export async function tortureTabs(ground: Ground, count: number, counter: Counter): Promise<void> {
  const { extension, openPage } = ground;
  const pages: Page[] = [];
  for (let index = 0; index < count; index++) pages.push(await openPage());
  const worker = await extension.worker();
  // One after the other: sessions with one worker that are open at once end each other.
  for (const page of pages) await clickOn(worker, page, '#inline');
  for (const page of pages) {
    counter.add(
      await until(() => isShown(page), ANSWER_MS).then(
        () => ({ end: 'answered' }),
        () => ({ end: 'silent', note: 'a tab in the background' }),
      ),
    );
  }
  const { end, note } = await outcomeOf(extension, ANSWER_MS);
  if (end !== 'answered') counter.add({ end, ...(note ? { note } : {}) });
  await Promise.all(pages.map((page) => page.close()));
}

async function shownOrSilent(page: Page, ended: Ended, what: string): Promise<Ended> {
  if (ended.end !== 'answered' && ended.end !== 'failed') {
    return { ...ended, note: `${what} ${ended.note ?? ''}` };
  }
  return until(() => isShown(page), 10_000).then(
    () => ended,
    () => ({ end: 'silent', note: what }),
  );
}

/** An attack that cannot be made any more because something broke is one that crashed. */
async function guarded(attack: () => Promise<Ended>): Promise<Ended> {
  try {
    return await attack();
  } catch (error) {
    return { end: 'crashed', note: String(error).split('\n')[0] ?? '' };
  }
}
