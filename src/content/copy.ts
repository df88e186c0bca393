/**
 * Puts a text on the clipboard; call it while a click or key is handled. Says whether it worked.
 *
 * `navigator.clipboard` tells the page nothing, but does not exist on plain http. There the old way
 * does it, in a window of our own where there is one: in the page's own, a listener that was there
 * before us may put something else on the clipboard, and then this did not work.
 */
export async function copyText(text: string, view: Window): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsEvent(text, view);
  }
}

function copyAsEvent(text: string, view: Window): boolean {
  let heard = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    heard = true;
  };
  view.addEventListener('copy', onCopy, { capture: true });
  try {
    return view.document.execCommand('copy') && heard;
  } finally {
    view.removeEventListener('copy', onCopy, { capture: true });
  }
}
