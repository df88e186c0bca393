import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { language, t } from '../../components/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Notices } from '../shell/notices.tsx';
import { useApp } from '../state/app.ts';

/** What lies over the app: a drawer where there is room, else the whole popup. Esc closes it. */
export function Sheet(props: {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { sheet } = useApp();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    ref.current?.showModal();
    // Not the first button: that may be the one that forgets everything.
    ref.current?.focus();
  }, []);
  return (
    <dialog
      ref={ref}
      class="sheet"
      tabIndex={-1}
      aria-labelledby={id}
      onClose={() => {
        sheet.value = null;
      }}
      // A click beside it closes it, where the browser knows how.
      {...{ closedby: 'any' }}
    >
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.actions}
        {/* As Esc does: only a dialog that is closed gives the focus back. */}
        <IconButton icon="close" label={t('close')} onClick={() => ref.current?.close()} />
      </header>
      <div class="sheet-body">{props.children}</div>
      <Notices key={language()} />
    </dialog>
  );
}
