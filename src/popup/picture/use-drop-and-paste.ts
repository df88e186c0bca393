import { useEffect, useState } from 'preact/hooks';
import { droppedFiles, holdsFiles, holdsMany } from '../batch/folder.ts';
import { useApp } from '../state/app.ts';

/** Takes pictures dropped or pasted anywhere in the app; `true` while something hovers over it. */
export function useDropAndPaste(): boolean {
  const app = useApp();
  const [dropping, setDropping] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const on = <K extends keyof DocumentEventMap>(
      type: K,
      act: (event: DocumentEventMap[K]) => void,
    ) => document.addEventListener(type, act, { signal: listeners.signal });
    /** Many files, a folder, or any file at the batch go to the batch; all else is one picture. */
    const take = async (data: DataTransfer | null) => {
      if (!data) return;
      if (holdsMany(data) || (app.tab.peek() === 'batch' && holdsFiles(data))) {
        app.tab.value = 'batch';
        const { files, leftOut } = await droppedFiles(data);
        app.batch.add(files);
        if (leftOut) app.notices.say('drop_left_out');
      } else {
        app.tab.value = 'picture';
        await app.picture.take(data);
      }
    };
    on('dragover', (event) => {
      event.preventDefault();
      setDropping(true);
    });
    on('dragleave', (event) => {
      if (!event.relatedTarget) setDropping(false);
    });
    on('drop', (event) => {
      event.preventDefault();
      setDropping(false);
      void take(event.dataTransfer);
    });
    on('paste', (event) => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      void take(event.clipboardData);
    });
    return () => listeners.abort();
  }, [app]);
  return dropping;
}
