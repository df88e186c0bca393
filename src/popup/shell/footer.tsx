import { t } from '../../components/i18n.ts';

/** The promise. */
export function Footer() {
  return (
    <footer class="footer">
      <p class="promise">{t('promise')}</p>
    </footer>
  );
}
