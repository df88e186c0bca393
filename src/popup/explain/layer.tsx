import { useState } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import type { LayerTiles } from '../../recognizer/explain/explanation.ts';
import { ACTIVATION, WEIGHT } from './palette.ts';
import { byContribution, FIRST_TILES } from './strongest.ts';
import { Tile } from './tile.tsx';

/** The tiles of one layer: the eight that contributed most, and all on demand. */
export function Layer(props: { readonly layer: LayerTiles; readonly heat: readonly number[] }) {
  const { kind, width, height, tiles, layer } = props.layer;
  const [all, setAll] = useState(false);
  const order = byContribution(props.layer, props.heat);
  const shown = all ? order : order.slice(0, FIRST_TILES);
  return (
    <div class="layer">
      <small>
        {layer} · {tiles.length} × {width}×{height}
        {tiles.length > FIRST_TILES && (
          <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('explain_fewer') : t('explain_all', tiles.length)}
          </button>
        )}
      </small>
      <div class="tiles">
        {shown.map((channel) => (
          <Tile
            key={channel}
            values={tiles[channel] ?? []}
            width={width}
            height={height}
            most={255}
            ramp={kind === 'filters' ? WEIGHT : ACTIVATION}
          />
        ))}
      </div>
    </div>
  );
}
