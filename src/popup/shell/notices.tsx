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
  return (
    <div class="notice" role="status">
      <p>{t(words)}</p>
      {undo && (
        <button type="button" class="chip" onClick={() => notices.undo(notice)}>
          <Icon name="undo" />
          {t('undo')}
        </button>
      )}
      <IconButton icon="close" label={t('close')} onClick={() => notices.dismiss(id)} />
    </div>
  );
}
