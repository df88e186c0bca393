import { duration } from '../../components/format.ts';
import { plural, t } from '../../components/i18n.ts';
import { useApp } from '../state/app.ts';

/** How far the run is, and that it has ended. */
export function Progress() {
  return (
    <>
      <Bar />
      <p class="visually-hidden" role="status">
        <Ended />
      </p>
    </>
  );
}

/** What a screen reader is told of a run: that it stands still. Each picture would be too much. */
function Ended() {
  const { run, left } = useApp().batch;
  if (run.value) return null;
  return left.value > 0 ? plural('batch_stopped', left.value) : t('batch_finished');
}

/** How far the run is, how long it will take, and the way to stop it. */
function Bar() {
  const { batch } = useApp();
  const run = batch.run.value;
  const left = batch.left.value;
  if (left === 0) return null;
  if (!run) {
    return (
      <div class="progress">
        <p>{plural('batch_stopped', left)}</p>
        <button type="button" class="chip" onClick={() => void batch.resume()}>
          {t('batch_resume')}
        </button>
      </div>
    );
  }
  const done = run.total - left;
  const remaining = done > 0 ? ((performance.now() - run.start) / done) * left : null;
  return (
    <div class="progress">
      <progress value={done} max={run.total} aria-label={t('batch_progress')} />
      <p>
        {t('batch_done', done, run.total)}
        {remaining !== null && ` · ${t('batch_left', duration(remaining))}`}
      </p>
      <button type="button" class="chip" onClick={batch.stop}>
        {t('batch_stop')}
      </button>
    </div>
  );
}
