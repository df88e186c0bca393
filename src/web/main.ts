import { boot } from '../popup/boot.tsx';
import { webEnvironment } from './environment.ts';

void webEnvironment().then(boot);

// Without it, as in a private window, the app works as long as there is a network.
navigator.serviceWorker?.register('./offline.js').catch(() => {});
