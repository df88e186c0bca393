// Decodes one picture file after the other for the process that started it (see decoder.ts).
import { register } from 'tsx/esm/api';

register();
const { decodeFile } = await import('./decode.ts');
process.on('message', async (path) => process.send(await decodeFile(path)));
process.send('ready');
