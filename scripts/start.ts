import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isRight, readOnPage } from '../demo/readings.ts';
import { openDemoSite, PICTURES } from '../demo/site.ts';
import { readingTable } from '../demo/table.ts';
import { type FoundBrowser, getBrowser } from '../tooling/browser.ts';
import { hasDisplay } from '../tooling/display.ts';
import { builtExtension } from '../tooling/dist.ts';
import { type LaunchedExtension, launchExtension } from '../tooling/extension.ts';
import { inRoot } from '../tooling/root.ts';
import { startFirefox } from './start-firefox.ts';
import { startWeb } from './start-web.ts';

const HELP = `npm start [-- --firefox | --web] [--headless]

Builds the extension, finds or gets a Chromium, and opens it with the extension loaded on a local
page of sample pictures. Closing the browser ends the command.

  --firefox    in Firefox instead, which forgets the extension when it is closed
  --web        the web app instead, served on this machine
  --headless   no window: reads every picture of the page through the extension, prints a table,
               saves screenshots under artifacts/, and fails where a reading is wrong.
               This is also what happens where there is no display. With --firefox or --web: reads
               a sample in the app.
  --help       this text

CHROME_PATH and FIREFOX_PATH name the browser to use, DIST an extension and WEB_DIST a web app that is built already.`;

/** Lets a person try the page in a window, until the window is closed. */
async function show(extension: LaunchedExtension, url: string): Promise<void> {
  const [first] = await extension.browser.pages();
  const page = first ?? (await extension.browser.newPage());
  await page.goto(url);
  console.log('Right-click any picture on the page and choose “Classify digit”.');
  console.log('Close the browser, or press Ctrl+C here, to end.');
  await new Promise((resolve) => extension.browser.once('disconnected', resolve));
}

/** Reads every picture of the page, prints what came out, and says whether all of it was right. */
async function readAll(extension: LaunchedExtension, url: string): Promise<boolean> {
  const page = await extension.browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle0' });
  await extension.pressAction(page);
  await page.bringToFront();

  const readings = [];
  for (const picture of PICTURES) readings.push(await readOnPage(extension, page, picture));
  console.log(readingTable(readings));

  await mkdir(inRoot('artifacts'), { recursive: true });
  const [first] = PICTURES;
  if (first) await readOnPage(extension, page, first);
  await page.screenshot({ path: inRoot('artifacts/page.png') });
  const popup = await extension.openPopupPage();
  await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
  await popup.waitForNetworkIdle();
  await popup.screenshot({ path: inRoot('artifacts/popup.png') });
  console.log('Screenshots: artifacts/page.png, artifacts/popup.png');
  return readings.every(isRight);
}

/** Builds the extension and opens it on the demo page; without a window reads all of that. */
async function startExtension(opening: FoundBrowser & { readonly headless: boolean }) {
  const { path, from, headless } = opening;
  console.error('Building the extension …');
  const dist = builtExtension();
  console.error(`Opening ${path} (${from}) …`);
  const site = await openDemoSite();
  const extension = await launchExtension({ executablePath: path, dist, headless });
  try {
    if (headless) process.exitCode = (await readAll(extension, site.url)) ? 0 : 1;
    else await show(extension, site.url);
  } finally {
    await extension.close();
    await site.close();
  }
}

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean' },
    web: { type: 'boolean' },
    headless: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const headless = values.headless || !hasDisplay();
if (values.firefox) {
  process.exitCode = (await startFirefox(headless)) ? 0 : 1;
} else {
  const { path, from } = await getBrowser();
  if (values.web) {
    process.exitCode = (await startWeb({ executablePath: path, headless })) ? 0 : 1;
  } else {
    await startExtension({ path, from, headless });
  }
}
