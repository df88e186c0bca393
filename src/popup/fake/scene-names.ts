/** The states of the app that are worth looking at. */
export const SCENE_NAMES = [
  'empty',
  'sure',
  'number',
  'number-unsure',
  'unsure',
  'whether',
  'none',
  'loading',
  'broken',
  'broken-empty',
  'draw-empty',
  'draw',
  'explain',
  'welcome',
  'batch-empty',
  'batch',
  'settings',
  'history',
  'history-empty',
  'shortcuts',
] as const;

export type SceneName = (typeof SCENE_NAMES)[number];
