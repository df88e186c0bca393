import type { LayerTiles } from '../../recognizer/explain/explanation.ts';
import { FRAME_SIDE } from '../../recognizer/types.ts';

/** So many tiles of a layer are shown at first. */
export const FIRST_TILES = 8;

/**
 * The channels of a layer, those first that contributed most: that answered most where `heat` (28×28,
 * 0…1) says that the network looked. Filters answer nothing by themselves; they keep their order.
 */
export function byContribution(layer: LayerTiles, heat: readonly number[]): number[] {
  if (layer.kind === 'filters') return [...layer.tiles.keys()];
  return layer.tiles
    .map((tile, channel) => ({ channel, weight: contribution(tile, layer, heat) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ channel }) => channel);
}

function contribution(
  tile: readonly number[],
  { width, height }: LayerTiles,
  heat: readonly number[],
): number {
  return tile.reduce((sum, answer, i) => {
    const x = Math.floor((((i % width) + 0.5) * FRAME_SIDE) / width);
    const y = Math.floor(((Math.floor(i / width) + 0.5) * FRAME_SIDE) / height);
    return sum + answer * (heat[y * FRAME_SIDE + x] ?? 0);
  }, 0);
}
