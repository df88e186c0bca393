/** The states of the app that are worth looking at. */
export const APP_SCENES = [
  'empty',
  'sure',
  'number',
  'number-unsure',
  'number-long',
  'corrected',
  'correcting',
  'unsure',
  'whether',
  'none',
  'frame',
  'loading',
  'broken',
  'broken-empty',
  'offline',
  'draw-empty',
  'draw',
  'explain',
  'explain-letters',
  'welcome',
  'batch-empty',
  'batch',
  'batch-running',
  'batch-correct',
  'batch-open',
  'settings',
  'history',
  'history-empty',
  'history-forgotten',
  'shortcuts',
] as const;

/** The states of what stands on a page: the card, and the choice of a region. */
export const CARD_SCENES = [
  'card',
  'card-number',
  'card-unsure',
  'card-whether',
  'card-none',
  'card-screen',
  'card-pinned',
  'card-waiting',
  'card-failed',
  'region',
  'region-chosen',
] as const;

export type AppScene = (typeof APP_SCENES)[number];
export type CardScene = (typeof CARD_SCENES)[number];
export type SceneName = AppScene | CardScene;

/** Whether a state is one of the card's page. */
export const isCardScene = (name: SceneName): name is CardScene =>
  CARD_SCENES.some((each) => each === name);
