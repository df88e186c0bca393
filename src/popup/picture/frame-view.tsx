import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { FRAME_SIDE } from '../../recognizer/types.ts';
import type { Reader } from '../state/reader.ts';

/** The 28×28 frame the network saw of the digit in focus, pixel for pixel. */
export function FrameView({ reader }: { readonly reader: Reader }) {
  const frame = reader.classified.value?.reading.digits[reader.selected.value]?.frame;
  const ref = useRef<HTMLCanvasElement>(null);
  // Before it is painted: an empty frame would say that the network saw nothing.
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context || !frame) return;
    const rgba = new Uint8ClampedArray(frame.flatMap((ink) => [ink, ink, ink, 255]));
    context.putImageData(new ImageData(rgba, FRAME_SIDE, FRAME_SIDE), 0, 0);
  }, [frame]);
  if (!frame) return null;
  return (
    <canvas
      ref={ref}
      class="frame"
      width={FRAME_SIDE}
      height={FRAME_SIDE}
      role="img"
      title={t('frame_title')}
      aria-label={t('frame_title')}
    />
  );
}
