import { t } from '../../components/i18n.ts';
import { Icon } from '../../components/icon.tsx';
import { SAMPLES } from '../samples/samples.ts';
import { useApp } from '../state/app.ts';

/** The invitation: drop, paste, choose, or try one of ours. */
export function DropZone({ choose }: { readonly choose: () => void }) {
  const { picture: state } = useApp();
  return (
    <div class="drop-zone">
      <div class="invite">
        <span class="halo" aria-hidden="true">
          <Icon name="picture" />
        </span>
        <p>{t('drop_hint')}</p>
        <button type="button" class="primary" onClick={choose}>
          {t('choose_picture')}
        </button>
      </div>
      <div class="samples">
        <p>{t('try_sample')}</p>
        <ul>
          {SAMPLES.map(({ name, url, file }) => (
            <li key={name}>
              <button
                type="button"
                title={t(`sample_${name}`)}
                aria-label={t(`sample_${name}`)}
                onClick={() => state.open(file())}
              >
                <img src={url} alt="" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
