import { percent } from '../../components/format.ts';
import { language, plural, t } from '../../components/i18n.ts';
import { MOST_SEEN, SORTS } from '../../recognizer/types.ts';
import { useApp } from '../state/app.ts';

/** Every character that was seen, and how surely: what the outlines over the picture tell. */
export function SeenList() {
  const { explainer } = useApp();
  const seen = explainer.seen.value;
  if (seen.length === 0) return null;
  const groups = SORTS.map((sort) => ({ sort, all: seen.filter((one) => one.sort === sort) }))
    .filter(({ all }) => all.length > 0)
    .map((group) => ({ ...group, title: plural(`seen_${group.sort}`, group.all.length) }));
  const titles = new Intl.ListFormat(language()).format(groups.map(({ title }) => title));
  return (
    <details class="layers seen-list" open={!explainer.subject.value}>
      <summary>{t('seen_title', titles)}</summary>
      <p>
        {t('seen_hint')} {seen.length === MOST_SEEN && t('seen_most', MOST_SEEN)}
      </p>
      {groups.map(({ sort, all, title }) => (
        <section key={sort}>
          <h3>{title}</h3>
          <ul aria-label={title}>
            {all.map(({ char, confidence }, i) => (
              <li key={i}>
                <b class={`seen ${sort}`} style={{ '--p': `${confidence}` }}>
                  {char}
                </b>
                {percent(confidence)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
