import type { DigitReading, Reading } from '../../recognizer/types.ts';
import { FRAME_SIDE } from '../../recognizer/types.ts';
import { framePlace } from './frame-place.ts';
import { HEAT } from './palette.ts';
import { Tile } from './tile.tsx';

/** Heat of a frame, laid over the digit in the picture that the frame was made from. */
export function HeatOverlay(props: {
  readonly heat: readonly number[];
  readonly digit: DigitReading;
  readonly reading: Reading;
}) {
  const { heat, digit, reading } = props;
  const place = framePlace(digit.frame, digit.box);
  if (!place) return null;
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <Tile
      class="heat"
      values={heat}
      width={FRAME_SIDE}
      height={FRAME_SIDE}
      most={1}
      ramp={HEAT}
      style={{
        left: share(place.x, reading.width),
        top: share(place.y, reading.height),
        width: share(place.width, reading.width),
        height: share(place.height, reading.height),
      }}
    />
  );
}
