import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useApp } from '../state/app.ts';
import type { Notice } from '../state/notices.ts';
import { FailureNote } from './failure-note.tsx';

/** What did not work, and what can be undone: over the app's lower edge, so that nothing moves. */
export function Notices() {
  const { tab, batch, readers, notices } = useApp();
  const name = tab.value;
  return (
    <div class="notices">
      {name === 'batch' && <FailureNote failure={batch.failure} />}
      <FailureNote failure={readers[name].failure} />
      {notices.list.value.map((notice) => (
        <NoticeNote key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeNote({ notice }: { readonly notice: Notice }) {
  const { notices } = useApp();
  const { id, words, undo } = notice;
  const note = useRef<HTMLDivElement>(null);
  const { pointer, focus } = notices.held;
  /** What is pressed goes with the notice; a sheet that it lies on takes the focus. */
  const handOnFocus = () => note.current?.closest('dialog')?.focus();
  const hold = (by: Signal<number | null>) => () => {
    by.value = id;
  };
  const letGo = (by: Signal<number | null>) => () => {
    if (by.peek() === id) by.value = null;
  };
  // Nobody leaves what is gone.
  useEffect(() => letGo(pointer), []);
  useEffect(() => letGo(focus), []);
  return (
    <div
      ref={note}
      class="notice"
      role="status"
      onPointerEnter={hold(pointer)}
      onPointerLeave={letGo(pointer)}
      onFocusIn={hold(focus)}
      onFocusOut={letGo(focus)}
    >
      <p>{t(words)}</p>
      {undo && (
        <button
          type="button"
          class="chip"
          onClick={() => {
            handOnFocus();
            void notices.undo(notice);
          }}
        >
          <Icon name="undo" />
          {t('undo')}
        </button>
      )}
      <IconButton
        icon="close"
        label={t('close')}
        onClick={() => {
          handOnFocus();
          notices.dismiss(id);
        }}
      />
    </div>
  );
}
