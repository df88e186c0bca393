import { useEffect, useRef } from 'preact/hooks';
import { colourise, type INK } from './palette.ts';

/** Values as a small picture, one pixel a value; shown as large as its style says. */
export function Tile(props: {
  readonly values: readonly number[];
  readonly width: number;
  readonly height: number;
  /** The value that the last colour stands for. */
  readonly most: number;
  readonly ramp: typeof INK;
  readonly class?: string;
  readonly style?: Record<string, string>;
  /** What it shows, for who cannot see it; decorative without. */
  readonly label?: string;
}) {
  const { values, width, height, most, ramp, label } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pixels = new ImageData(colourise(values, most, ramp), width, height);
    ref.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [values, width, height, most, ramp]);
  return (
    <canvas
      ref={ref}
      width={width}
      height={height}
      class={props.class ?? 'tile'}
      style={props.style ?? {}}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
