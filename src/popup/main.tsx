import { boot } from './boot.tsx';
import { extensionEnvironment } from './extension.ts';

void extensionEnvironment().then(boot);
