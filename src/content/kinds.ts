/** How an element shows a picture. `other` is anything else, of which only the screen has a picture. */
export type Kind = 'image' | 'video' | 'canvas' | 'object' | 'vector' | 'style' | 'other';

const SVG = 'http://www.w3.org/2000/svg';

/** What elements of a kind are found by; of those that a style gives a picture any may be one. */
export const SELECTOR = 'img, image, input[type="image" i], video, canvas, object, embed, svg';

/**
 * How an element shows a picture of its own; `null` where it shows none. By name, not by class: an
 * element of another frame is of another class.
 */
export function kindOf(element: Element): Exclude<Kind, 'other'> | null {
  const isSvg = element.namespaceURI === SVG;
  switch (element.localName) {
    case 'img':
      return 'image';
    case 'image':
      return isSvg ? 'image' : null;
    case 'input':
      return (element as HTMLInputElement).type === 'image' ? 'image' : null;
    case 'video':
    case 'canvas':
      return element.localName;
    case 'object':
    case 'embed':
      return addressOf(element) === '' ? null : 'object';
    case 'svg':
      return isSvg && (element as SVGSVGElement).ownerSVGElement === null ? 'vector' : null;
    default:
      return !isSvg && hasStyledPicture(element) ? 'style' : null;
  }
}

/** The absolute address of what an element shows; `''` where it has none that can be told. */
export function addressOf(element: Element): string {
  const {
    currentSrc = '',
    src = '',
    data = '',
    href,
    baseURI,
  } = element as Partial<
    Pick<HTMLImageElement, 'currentSrc' | 'src' | 'baseURI'> &
      Pick<HTMLObjectElement, 'data'> &
      Pick<SVGImageElement, 'href'>
  >;
  const address = currentSrc || src || data || href?.baseVal || '';
  return (address && URL.parse(address, baseURI)?.href) || '';
}

const URL_IN_STYLE = /\burl\(|\bimage-set\(/;
/** Text moved this far out of its element is not to be seen, in CSS pixels. */
const FAR_OUT = 500;

/** Whether a style gives an element a picture, with no text of its own over it: that is decoration. */
function hasStyledPicture(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  const style = view.getComputedStyle(element);
  const shows =
    URL_IN_STYLE.test(style.backgroundImage) ||
    URL_IN_STYLE.test(style.content) ||
    ['::before', '::after'].some((pseudo) => {
      const { content, backgroundImage } = view.getComputedStyle(element, pseudo);
      return content !== 'none' && URL_IN_STYLE.test(content + backgroundImage);
    });
  return shows && (Math.abs(Number.parseFloat(style.textIndent)) > FAR_OUT || !hasText(element));
}

const hasText = ({ textContent }: Element) => /\S/.test(textContent ?? '');

/** Whether an element can be seen at all, as far as its own style goes. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
