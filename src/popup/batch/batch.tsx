import { useRef } from 'preact/hooks';
import { plural, t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { useApp } from '../state/app.ts';
import { nextModel } from '../state/next-model.ts';
import { Exports } from './exports.tsx';
import { pictureFiles } from './folder.ts';
import { Progress } from './progress.tsx';
import { RowDetail } from './row-detail.tsx';
import { Table } from './table.tsx';

/** Many pictures at once: a table of what was read. */
export function Batch() {
  const { batch, env, settings, choose, chooseInTab } = useApp();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const open = (input: HTMLInputElement | null) =>
    env.dialogClosesPopup ? chooseInTab() : input?.click();
  const take = (input: HTMLInputElement) => {
    batch.add(pictureFiles(input.files ?? []));
    input.value = '';
  };
  const other = nextModel(settings.value.model);
  const empty = batch.rows.value.length === 0;
  const row = batch.open.row.value;
  const chooser = (
    <>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        accept="image/*"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        hidden
        type="file"
        {...{ webkitdirectory: true }}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
  if (empty) {
    return (
      <section class="panel stage empty batch-empty">
        {chooser}
        <div class="drop-zone">
          <div class="invite">
            <span class="halo" aria-hidden="true">
              <Icon name="folder" />
            </span>
            <p>{t('batch_hint')}</p>
            <div class="pair-of-buttons">
              <button type="button" class="primary" onClick={() => open(files.current)}>
                {t('batch_files')}
              </button>
              <button type="button" class="chip large" onClick={() => open(folder.current)}>
                {t('batch_folder')}
              </button>
            </div>
          </div>
        </div>
      </section>
    );
  }
  return (
    <section class={row ? 'panel batch opened' : 'panel batch'}>
      {chooser}
      <div class="toolbar">
        <DoubtfulFilter />
        <button
          type="button"
          class="chip again"
          title={t('batch_rerun', t(`model_${other}`))}
          aria-label={t('batch_rerun', t(`model_${other}`))}
          onClick={() => {
            choose({ model: other });
            batch.rerun();
          }}
        >
          <Icon name="again" />
          <span class="long">{t('batch_rerun', t(`model_${other}`))}</span>
          <span class="short">{t(`model_${other}`)}</span>
        </button>
        <span class="space" />
        <button
          type="button"
          class="chip add"
          title={t('batch_add')}
          aria-label={t('batch_add')}
          onClick={() => open(files.current)}
        >
          <Icon name="plus" />
          <span class="long">{t('batch_add')}</span>
        </button>
        <button
          type="button"
          class="chip round"
          title={t('clear')}
          aria-label={t('clear')}
          onClick={batch.clear}
        >
          <Icon name="trash" />
        </button>
      </div>
      <Progress />
      <div class="batch-body">
        <Table />
        {row && <RowDetail row={row} />}
      </div>
      <Exports />
    </section>
  );
}

/** Shows only what needs a look, where anything does. */
function DoubtfulFilter() {
  const { doubtful, onlyDoubtful } = useApp().batch;
  const count = doubtful.value.length;
  if (count === 0 && !onlyDoubtful.value) return null;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={onlyDoubtful.value}
      onClick={() => {
        onlyDoubtful.value = !onlyDoubtful.peek();
      }}
    >
      <i class={count > 0 ? 'dot' : 'dot sure'} aria-hidden="true" />
      {plural('batch_doubtful', count)}
    </button>
  );
}
