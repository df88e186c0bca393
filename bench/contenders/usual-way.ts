import { messageOf, runExtension } from '../extensions/running.ts';
import { usualWay } from '../extensions/usual-way.ts';
import type { Answer, Contender } from './contender.ts';
import { pixelsOf } from './ours.ts';

/** The extension that most tutorials lead to, in the real browser. */
export async function usualWayInBrowser(browserPath: string): Promise<Contender> {
  const extension = await runExtension(browserPath, usualWay());
  return {
    name: 'the usual way',
    async read(file) {
      const { answer } = await extension.ask(messageOf(await pixelsOf(file)));
      return answer as Answer;
    },
    close: () => extension.close(),
  };
}
