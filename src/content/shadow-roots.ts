/** What can have a shadow tree: some elements of HTML, and those with a name of the page's own. */
const HOSTS =
  /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$|-/;

/** The shadow roots below a node, also those that are closed to the page, outer ones first. */
export function shadowRootsIn(node: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of node.querySelectorAll('*')) {
    const root = HOSTS.test(element.localName) ? shadowRootOf(element) : null;
    if (root) found.push(root, ...shadowRootsIn(root));
  }
  return found;
}

/**
 * Extensions may look into closed shadow roots too, in Chromium by a call, in Firefox by a property.
 * Asked of the browser itself: the card also stands on pages where no extension is, to be judged.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as unknown as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  };
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  const dom = chrome?.dom;
  return (
    (element instanceof HTMLElement && dom?.openOrClosedShadowRoot(element)) ||
    openOrClosedShadowRoot ||
    element.shadowRoot
  );
}
