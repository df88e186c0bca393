import { useEffect, useState } from 'preact/hooks';
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
    const take = (data: DataTransfer | null) => {
      if (!data) return;
      app.tab.value = 'picture';
      void app.picture.take(data);
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
      take(event.dataTransfer);
    });
    on('paste', (event) => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      take(event.clipboardData);
    });
    return () => listeners.abort();
  }, [app]);
  return dropping;
}
