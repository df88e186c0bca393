import { boot } from './boot.tsx';
import { extensionEnvironment } from './extension.ts';

void boot(extensionEnvironment());
