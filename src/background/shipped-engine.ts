import { createEngine, type Engine } from '../engine/engine.ts';
import { explain } from '../recognizer/explain/explain.ts';
import { read } from '../recognizer/read.ts';
import { freeMemory, loadNetworks } from './models.ts';

/** Lets messages in between two tiles of a picture, one that cancels it among them. */
const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve));

/** An engine over the networks that ship, for whichever worker it lives in. */
export const shippedEngine = (): Engine =>
  createEngine({
    load: loadNetworks,
    read: (pixels, networks, options) => read(pixels, networks, { ...options, giveWay }),
    explain: (frame, { digits }, options) => explain(frame, digits, options),
    freeMemory,
  });
