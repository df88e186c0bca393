import { normalizeContrast } from '../pyramid/contrast.ts';
import { edgeColour } from '../pyramid/edge-colour.ts';
import { scalesOf } from '../pyramid/levels.ts';
import type { Pyramid } from '../pyramid/pyramid.ts';
import { tilesOf } from '../pyramid/tiles.ts';
import { pause, type Scheduling } from '../scheduling.ts';
import type { Box } from '../types.ts';
import { isSign } from './alphabet.ts';
import { type Candidate, candidatesIn, smallPlaces } from './candidates.ts';
import { type Character, mergeCandidates } from './merge.ts';
import { GRAIN, type Reader } from './reader.ts';

/** What was found in a picture. */
export interface Found {
  readonly characters: readonly Character[];
  /** The budget was spent before everything was looked at. */
  readonly stopped: boolean;
}

/** Where the second level shows a picture at less than this scale, the third is always looked at. */
const HARDLY_SEEN = 0.3;
/** Figures and letters lower than this, in level pixels, are worth a closer look … */
const LOW = 17;
/** … where their score is at least this. */
const MIN_SCORE = 0.2;
/** Maximum number of pixels looked at in one picture, over all levels: half a second's work. */
const BUDGET = 2_600_000;

/**
 * Finds the characters of a picture: the whole of it at two scales first, then closer where there is
 * something too small to read.
 *
 * @throws the signal's reason where it is aborted.
 */
export async function findCharacters(
  pyramid: Pyramid,
  reader: Reader,
  scheduling: Scheduling,
): Promise<Found> {
  const { picture } = pyramid;
  const around = edgeColour(picture);
  const candidates: Candidate[] = [];
  let spent = 0;
  let places: readonly Box[] | null = null;
  for (const [level, scale] of scalesOf(picture).entries()) {
    const size = { width: picture.width * scale, height: picture.height * scale };
    const wanted = places?.map((box) => enlarge(box, scale)) ?? null;
    const small: Box[] = [];
    for (const tile of tilesOf(size, wanted, GRAIN)) {
      const { x, y, width, height } = tile.view;
      spent += width * height;
      if (spent > BUDGET) return { characters: mergeCandidates(candidates), stopped: true };
      await pause(scheduling);
      const view = { width, height, scale, left: -x, top: -y };
      const pixels = new Float32Array(3 * width * height);
      normalizeContrast(pyramid.view(view, around), pixels);
      const cells = reader.look(pixels, width, height);
      const found = candidatesIn(cells, tile, scale);
      candidates.push(...found);
      small.push(...found.filter(isBetterCloser).map(({ box }) => box));
      small.push(...smallPlaces(cells, tile, scale));
    }
    // In the whole of a large picture, lines of text are hardly more than a shade.
    if (level === 0 || (level === 1 && scale < HARDLY_SEEN)) continue;
    if (small.length === 0) break;
    places = small;
  }
  return { characters: mergeCandidates(candidates), stopped: false };
}

/** Whether a character is read, but would be read better at the next level. */
function isBetterCloser({ size, score, symbols }: Candidate): boolean {
  if (size >= LOW || score < MIN_SCORE) return false;
  return !isSign(symbols.indexOf(symbols.reduce((a, b) => Math.max(a, b), 0)));
}

function enlarge({ x, y, width, height }: Box, scale: number): Box {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
