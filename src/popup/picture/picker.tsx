import { useRef } from 'preact/hooks';
import { useApp } from '../state/app.ts';

/**
 * A file dialog: put `input` anywhere, call `choose` to open it. Where the dialog would close the
 * popup it opens the app in a tab instead.
 */
export function usePicker(onFile: (file: File) => void) {
  const { env, chooseInTab } = useApp();
  const ref = useRef<HTMLInputElement>(null);
  const choose = () => {
    if (env.dialogClosesPopup) chooseInTab();
    else ref.current?.click();
  };
  const input = (
    <input
      ref={ref}
      class="picker"
      type="file"
      accept="image/*"
      tabIndex={-1}
      aria-hidden="true"
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file) onFile(file);
        event.currentTarget.value = '';
      }}
    />
  );
  return { choose, input };
}
