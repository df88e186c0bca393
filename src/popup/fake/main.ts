// The app over a fake engine, in the state that the address names:
//   ?scene=number&view=tab&theme=dark&language=de
// Served by `npm run screenshots`; never part of a build.
import { parseSettings } from '../../storage/settings-schema.ts';
import { boot } from '../boot.tsx';
import { fakeEnvironment } from './environment.ts';
import { SCENE_NAMES } from './scene-names.ts';
import { SCENES } from './scenes.ts';

const query = new URLSearchParams(location.search);
const name = SCENE_NAMES.find((each) => each === query.get('scene')) ?? 'empty';
const scene = SCENES[name];
const view = query.get('view') === 'tab' ? 'tab' : 'popup';
const settings = parseSettings(Object.fromEntries(query));
localStorage.setItem('theme', settings.theme);
const app = await boot(fakeEnvironment(scene.answer, settings, view));
await scene.play(app);
document.documentElement.dataset.ready = '';
