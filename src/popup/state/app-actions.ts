import type { HistoryEntry } from '../../storage/history-schema.ts';
import type { LastReading } from '../../storage/last-reading.ts';
import type { Settings } from '../../storage/settings-schema.ts';
import type { AppState } from './app-state.ts';

/** How long *Copied* stays. */
const COPIED_MS = 1600;

/** What a person, or the browser, can do with the app. */
export function createAppActions({
  env,
  settings,
  tab,
  picture,
  batch,
  readers,
  reader,
  explainer,
  autosave,
  sheet,
  correcting,
  copied,
  notices,
  refused,
}: AppState) {
  /** Puts a text on the clipboard; says so where the browser refuses. Resolves with whether it did. */
  async function copyText(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      notices.say('copy_refused');
      return false;
    }
  }

  return {
    copyText,
    /** Shows what was read by right-click, or says why nothing was. */
    async showLast({ outcome, at }: LastReading): Promise<void> {
      // The popup was opened to see it; in a tab someone may be at work on something else.
      if (env.view === 'popup') tab.value = 'picture';
      picture.at.value = at;
      if (!outcome.ok) {
        readers.picture.failure.value = outcome.error;
        return;
      }
      const { preview, value, key = null } = outcome;
      const blob = await (await fetch(preview.url)).blob();
      const file = new File([blob], '', { type: blob.type });
      await picture.open(file, { classified: value, key, at });
    },
    /** Reads pictures where they belong: many at the batch, one on the tab on screen. */
    async take(files: readonly File[]): Promise<void> {
      const [first, ...more] = files;
      if (tab.peek() === 'batch' || more.length > 0) {
        tab.value = 'batch';
        batch.add(files);
      } else if (first) {
        tab.value = 'picture';
        await picture.open(first);
      }
    },
    /** Opens a remembered reading again, as it was read. */
    async reopen({ id, corrected, key, thumbnail }: HistoryEntry): Promise<void> {
      const detail = await env.history.detail(id);
      const blob = detail?.picture ?? (await (await fetch(thumbnail)).blob());
      const file = new File([blob], '', { type: blob.type });
      sheet.value = null;
      tab.value = 'picture';
      await picture.open(file, {
        classified: detail?.classified ?? null,
        corrected: corrected ?? null,
        key: key ?? null,
      });
    },
    /** Goes on in a tab of the browser, with what is on screen. */
    async openTab(): Promise<void> {
      await autosave.flush();
      env.openTab?.(tab.peek());
    },
    /** The same to choose pictures there, where a file dialog closes nothing; the tab says why. */
    async chooseInTab(): Promise<void> {
      await autosave.flush();
      env.openTab?.(tab.peek(), 'choose');
    },
    /** Copies the reading on screen; `false` where there is none. */
    copy(): boolean {
      const said = reader.peek()?.said.peek();
      if (!said) return false;
      void copyText(said).then((done) => {
        copied.value = done;
        setTimeout(() => {
          copied.value = false;
        }, COPIED_MS);
      });
      return true;
    },
    /** Lets the person say what the reading on screen is; `false` where there is none. */
    correct(): boolean {
      const present = reader.peek();
      if (!present?.classified.peek()) return false;
      correcting.value = present.said.peek();
      return true;
    },
    /** Opens or closes the explanation; `false` where there is nothing to explain. */
    toggleExplain(): boolean {
      if (!explainer.toggleable.peek()) return false;
      explainer.wanted.value = !explainer.wanted.peek();
      return true;
    },
    /** Moves the focus along the digits of the reading; `false` where there is one at most. */
    selectBy(step: number): boolean {
      const present = reader.peek();
      const count = present?.classified.peek()?.reading.digits.length ?? 0;
      if (!present || count < 2) return false;
      present.select((present.selected.peek() + step + count) % count);
      return true;
    },
    /** Changes settings at once on screen, then where they are kept. */
    choose(change: Partial<Settings>): void {
      settings.value = { ...settings.peek(), ...change };
      env.settings.save(change).catch(refused);
    },
  };
}
