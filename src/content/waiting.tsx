import { t } from '../components/i18n.ts';
import { Skeleton, SkeletonBars } from '../components/skeleton.tsx';

/** What is said while the answer is waited for, in the shape the answer will have. */
export function Waiting({ words }: { readonly words: string }) {
  // Only a single picture is known to become an answer.
  if (words !== t('reading_now')) return <p class="waiting-words">{words}</p>;
  return (
    <>
      <div class="read">
        <div class="picture bone" aria-hidden="true" style={{ '--ratio': '1' }} />
        <div class="answer">
          <Skeleton words={words} />
        </div>
      </div>
      <SkeletonBars />
      <div class="links" aria-hidden="true">
        <span class="link bone" />
      </div>
    </>
  );
}
