import type { ModelName } from '../types.ts';

/** What to explain: why `model` would read a frame as `digit`. */
export interface ExplainOptions {
  readonly model: ModelName;
  /** 0…9. */
  readonly digit: number;
}

/** Equally large grey pictures of one layer, such as its filters or what it answers to a frame. */
export interface LayerTiles {
  /** `filters` shows weights (128 is zero), `maps` activations (0 is none). */
  readonly kind: 'filters' | 'maps';
  /** The layer's name in the model. */
  readonly layer: string;
  readonly width: number;
  readonly height: number;
  /** A tile a channel: width × height values, row by row, 0…255. */
  readonly tiles: readonly (readonly number[])[];
}

/** Why a frame was read as it was. */
export interface Explanation extends ExplainOptions {
  /** The model's ten probabilities for the frame. */
  readonly probabilities: readonly number[];
  /**
   * How much each pixel of the 28×28 frame speaks for `digit`, row by row, 0…1; all zero where
   * nothing does. Grad-CAM for the CNN; gradient × input for the MLP, which has no maps.
   */
  readonly heat: readonly number[];
  /** First-layer filters first, then the maps of each convolution from input to output. */
  readonly layers: readonly LayerTiles[];
}
