import { errorWords, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { PicturePreview } from '../../components/picture-preview.tsx';
import { useApp } from '../state/app.ts';
import { DropZone } from './drop-zone.tsx';
import { FrameView } from './frame-view.tsx';
import { usePicker } from './picker.tsx';

/** The picture with its boxes, or the invitation to bring one; a failure is told over it. */
export function Stage() {
  const { picture: desk, readers, settings } = useApp();
  const reader = readers.picture;
  const picker = usePicker((file) => desk.open(file, file.name));
  const picture = desk.picture.value;
  const busy = desk.opening.value || reader.busy.value;
  return (
    <section class={`panel stage ${picture ? '' : 'empty'}`} aria-busy={busy}>
      {picker.input}
      {picture ? (
        <PicturePreview
          {...picture}
          reading={reader.classified.value?.reading ?? null}
          selected={reader.selected.value}
          onSelect={(index) => {
            reader.selected.value = index;
          }}
          threshold={settings.value.threshold}
        />
      ) : (
        <DropZone choose={picker.choose} />
      )}
      {picture && (
        <div class="tools">
          <button type="button" class="chip" onClick={picker.choose}>
            <Icon name="picture" />
            {t('replace')}
          </button>
          <button type="button" class="chip round" title={t('clear')} onClick={desk.clear}>
            <Icon name="close" />
          </button>
        </div>
      )}
      {picture && <FrameView reader={reader} />}
      {busy && <p class="working">{t('reading_now')}</p>}
      <FailureNote />
    </section>
  );
}

function FailureNote() {
  const { readers } = useApp();
  const failure = readers.picture.failure.value;
  if (!failure) return null;
  return (
    <div class="failure" role="alert">
      <Icon name="warning" />
      <p>
        <b>{t('error_title')}</b> {errorWords(failure.code)}
      </p>
      <button
        type="button"
        class="icon-button"
        title={t('close')}
        onClick={() => {
          readers.picture.failure.value = null;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
