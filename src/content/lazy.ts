/** Where lazy loaders keep the address of what they will show. */
const KEPT_IN = ['src', 'srcset', 'original', 'lazy', 'lazySrc', 'lazySrcset', 'url'];
/** Loaders answer to scrolling at once, sites in about this time; milliseconds. */
const PATIENCE_MS = 3_000;

/** What an image will show once it is scrolled to; `''` where it shows that already. */
export function promised(element: Element): string {
  if (element.localName !== 'img') return '';
  const image = element as HTMLImageElement;
  const kept = KEPT_IN.map((key) => image.dataset[key]).find(Boolean);
  if (kept) return image.complete && isMade(image, kept) ? '' : kept;
  return image.loading === 'lazy' && !image.complete ? image.src : '';
}

/** Whether an image shows what was kept for it. */
function isMade({ currentSrc, baseURI }: HTMLImageElement, kept: string): boolean {
  return kept.split(',').some((each) => {
    const [address = ''] = each.trim().split(/\s/);
    return URL.parse(address, baseURI)?.href === currentSrc;
  });
}

/** Scrolls to an element whose picture comes only then, and gives it time to come. */
export async function loadLazy(element: Element): Promise<void> {
  if (promised(element) === '') return;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const end = performance.now() + PATIENCE_MS;
  while (promised(element) !== '' && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
