import { place } from '../../components/place.ts';
import { type DigitReading, FRAME_SIDE, type Reading } from '../../recognizer/types.ts';
import { useApp } from '../state/app.ts';
import type { Reader } from '../state/reader.ts';
import { framePlace } from './frame-place.ts';
import { HEAT } from './palette.ts';
import { Tile } from './tile.tsx';

/** Where the chosen network looked, over the digit in focus of what a reader read. */
export function Heat({ reader }: { readonly reader: Reader }) {
  const { explainer, settings } = useApp();
  const reading = reader.classified.value?.reading;
  const explanation = explainer.explanations.value[settings.value.model];
  const digit = explainer.subject.value;
  if (!explainer.wanted.value || !reading || !explanation || !digit) return null;
  return <HeatOverlay heat={explanation.heat} digit={digit} reading={reading} />;
}

/** Heat of a frame, laid over the digit in the picture that the frame was made from. */
function HeatOverlay(props: {
  readonly heat: readonly number[];
  readonly digit: DigitReading;
  readonly reading: Reading;
}) {
  const { heat, digit, reading } = props;
  const frame = framePlace(digit.frame, digit.box);
  if (!frame) return null;
  return (
    <Tile
      class="heat"
      values={heat}
      width={FRAME_SIDE}
      height={FRAME_SIDE}
      most={1}
      ramp={HEAT}
      style={place(frame, reading)}
    />
  );
}
