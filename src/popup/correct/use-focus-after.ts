import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus on when a field that had it is gone: to the open row, which listens for keys, else
 * to the button that opens the field again. Otherwise it would be nowhere, and Tab began from the top.
 */
export function useFocusAfterCorrection(correcting: boolean): void {
  useLayoutEffect(() => {
    if (!correcting) return;
    return () => {
      if (document.activeElement !== document.body) return;
      document
        .querySelector<HTMLElement>('.detail, button.correct')
        ?.focus({ preventScroll: true });
    };
  }, [correcting]);
}
