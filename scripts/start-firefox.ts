import { mkdir, writeFile } from 'node:fs/promises';
import { openDemoSite } from '../demo/site.ts';
import { builtExtension } from '../tooling/dist.ts';
import { getFirefox, type LaunchedFirefox, launchFirefox } from '../tooling/firefox.ts';
import { inRoot } from '../tooling/root.ts';
import { UserError } from '../tooling/user-error.ts';

/**
 * Builds the extension and opens Firefox with it on the demo page until the window is closed; without
 * a window reads a sample in its app. Says whether all went well.
 */
export async function startFirefox(headless: boolean): Promise<boolean> {
  const executablePath = await getFirefox();
  if (executablePath === undefined) {
    throw new UserError('No Firefox here. Install one, or set FIREFOX_PATH to it.');
  }
  console.error('Building the extension …');
  const dist = builtExtension('firefox');
  console.error(`Opening ${executablePath} …`);
  const firefox = await launchFirefox({ executablePath, dist, headless });
  try {
    return headless ? await readSample(firefox) : await show(firefox);
  } finally {
    await firefox.close();
  }
}

async function show({ browser }: LaunchedFirefox): Promise<boolean> {
  const site = await openDemoSite();
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    console.log('Right-click any picture on the page and choose “Classify digit”.');
    console.log('Firefox forgets the extension when it is closed. Ctrl+C here ends it, too.');
    await new Promise((resolve) => browser.once('disconnected', resolve));
    return true;
  } finally {
    await site.close();
  }
}

/** Reads the first of the app's samples: a seven. */
async function readSample(firefox: LaunchedFirefox): Promise<boolean> {
  const page = await firefox.openPage('src/popup/index.html?view=tab');
  await page.locator('.samples button').click();
  const answer = await page.waitForSelector('.big[data-verdict]');
  const text = await answer?.$eval('.figure', (figure) => figure.textContent ?? '');
  console.log(`In Firefox the app read its sample as ${text}.`);
  await mkdir(inRoot('artifacts'), { recursive: true });
  await writeFile(inRoot('artifacts/firefox.png'), await page.screenshot());
  console.log('Screenshot: artifacts/firefox.png');
  return text === '7';
}
