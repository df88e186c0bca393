// The app over a fake engine, in the state that the address names:
//   popup/index.html?scene=number&view=tab&theme=dark&language=de
// For `npm run screenshots -- --states` and the tests; never part of a build.

import { boot } from '../popup/boot.tsx';
import { parseSettings } from '../storage/settings-schema.ts';
import { fakeEnvironment } from './environment.ts';
import { APP_SCENES } from './scene-names.ts';
import { SCENES } from './scenes.ts';

const query = new URLSearchParams(location.search);
const name = APP_SCENES.find((each) => each === query.get('scene')) ?? 'empty';
const scene = SCENES[name];
const view = query.get('view') === 'tab' ? 'tab' : 'popup';
const settings = parseSettings(Object.fromEntries(query));
localStorage.setItem('theme', settings.theme);
document.documentElement.dir = query.get('dir') ?? 'ltr';
const app = await boot(fakeEnvironment(scene.answer, settings, view));
await scene.play(app);
document.documentElement.dataset.ready = '';
