import { t } from './i18n.ts';

/** The shape of an answer that is on its way, as high as the answer will be. */
export function Skeleton({ words = t('reading_now') }: { readonly words?: string }) {
  return (
    <div class="skeleton">
      <span class="bone figure" aria-hidden="true" />
      <p class="how-sure">{words}</p>
    </div>
  );
}

/** The shape of ten bars that are on their way. */
export function SkeletonBars() {
  return (
    <ol class="bars bones" aria-hidden="true">
      {Array.from({ length: 10 }, (_, digit) => (
        <li key={digit} class="bar" style={{ '--i': `${digit}` }}>
          <b>{digit}</b>
          <span class="track bone" />
          <em />
        </li>
      ))}
    </ol>
  );
}
