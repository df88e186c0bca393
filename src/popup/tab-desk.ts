const KEY = 'desk';

/**
 * Names the desk of this tab of the browser, in the tab itself, which remembers that over reloads.
 * `known` says whether it had a name before.
 */
export function tabDesk(): { readonly own: string; readonly known: boolean } {
  try {
    const own = sessionStorage.getItem(KEY);
    if (own) return { own, known: true };
  } catch {
    // Who forbids pages to keep things has a new desk each time.
    return { own: crypto.randomUUID(), known: false };
  }
  const own = crypto.randomUUID();
  sessionStorage.setItem(KEY, own);
  return { own, known: false };
}
