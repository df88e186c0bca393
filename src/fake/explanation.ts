import type { EngineClient } from '../engine/client.ts';
import type { LayerTiles } from '../recognizer/explain/explanation.ts';
import { FRAME_SIDE } from '../recognizer/types.ts';

const square = (side: number, value: (x: number, y: number) => number) =>
  Array.from({ length: side * side }, (_, i) => value(i % side, Math.floor(i / side)));

/** A smooth hill in the frame, elsewhere for every digit. */
const hill = (digit: number, width: number) =>
  square(FRAME_SIDE, (x, y) =>
    Math.exp(-((x - 9 - ((digit * 5) % 11)) ** 2 + (y - 8 - ((digit * 3) % 13)) ** 2) / width),
  );

/** The frame at another size, as a layer might answer to it. */
function maps(frame: readonly number[], side: number, count: number, layer: string): LayerTiles {
  const step = FRAME_SIDE / side;
  const tiles = Array.from({ length: count }, (_, channel) =>
    square(side, (x, y) => {
      const at = (dx: number, dy: number) =>
        frame[
          Math.min(27, Math.max(0, Math.floor(y * step) + dy)) * FRAME_SIDE +
            Math.min(27, Math.max(0, Math.floor(x * step) + dx))
        ] ?? 0;
      const angle = (channel / count) * Math.PI * 2;
      const edge = at(0, 0) - at(Math.round(2 * Math.cos(angle)), Math.round(2 * Math.sin(angle)));
      return Math.max(0, Math.min(255, channel % 3 === 0 ? at(0, 0) * 0.8 : edge));
    }),
  );
  return { kind: 'maps', layer, width: side, height: side, tiles };
}

function filters(side: number, count: number, layer: string): LayerTiles {
  const tiles = Array.from({ length: count }, (_, channel) =>
    square(side, (x, y) => {
      const angle = (channel / count) * Math.PI;
      const along = (x - (side - 1) / 2) * Math.cos(angle) + (y - (side - 1) / 2) * Math.sin(angle);
      return Math.round(128 + (along / side) * 200 * (channel % 2 ? 1 : -1));
    }),
  );
  return { kind: 'filters', layer, width: side, height: side, tiles };
}

/** An explanation that looks like the engine's, for screenshots and tests of the app alone. */
export const fakeExplain: EngineClient['explain'] = async (frame, { model, digit }) => {
  const probabilities = Array.from({ length: 10 }, (_, d) => (d === digit ? 0.94 : 0.06 / 9));
  return model === 'cnn'
    ? {
        model,
        digit,
        probabilities,
        heat: hill(digit, 40),
        layers: [
          filters(3, 16, 'conv1'),
          maps(frame, 28, 16, 'conv1'),
          maps(frame, 14, 32, 'conv2'),
        ],
      }
    : {
        model,
        digit,
        probabilities,
        heat: hill(digit + 2, 14).map((value, i) => ((frame[i] ?? 0) > 60 ? value : value * 0.2)),
        layers: [filters(28, 16, 'dense1')],
      };
};
