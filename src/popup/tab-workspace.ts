/** As earlier versions named it. */
const KEY = 'desk';

/**
 * Names the workspace of this tab of the browser, in the tab itself, which remembers it over reloads.
 * `known` says whether it had a name before.
 */
export function tabWorkspace(): { readonly own: string; readonly known: boolean } {
  try {
    const own = sessionStorage.getItem(KEY);
    if (own) return { own, known: true };
  } catch {
    // Who forbids pages to keep things has a new workspace each time.
    return { own: crypto.randomUUID(), known: false };
  }
  const own = crypto.randomUUID();
  sessionStorage.setItem(KEY, own);
  return { own, known: false };
}
