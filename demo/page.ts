import { CHAPTERS } from './pictures/chapters.ts';
import type { DemoPicture } from './pictures/picture.ts';

const GESTURES: readonly {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
}[] = [
  {
    icon: '<path d="M6 3v15l4-4 3 7 2.5-1-3-7h6z"/>',
    title: 'Right-click a picture',
    text: 'Choose <b>Classify digit</b>. A card opens beside it.',
  },
  {
    icon: '<path d="M12 15V4m0 0L8 8m4-4 4 4M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3"/>',
    title: 'Drop, paste or choose',
    text: 'Press the <b>7</b> in the toolbar and give it any picture.',
  },
  {
    icon: '<path d="m4 20 1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19zM14 7l3 3"/>',
    title: 'Draw one yourself',
    text: 'Same window, <b>Draw</b>. The answer follows your pen.',
  },
];

const LABELS: Readonly<Record<DemoPicture['delivery'], string>> = {
  file: '',
  data: ' · data:',
  blob: ' · blob:',
  'other-site': ' · no CORS',
};

const figure = (picture: DemoPicture, source: string) => `
      <figure>
        <img id="${picture.id}" src="${source}" alt="${picture.title}" width="480" height="360">
        <figcaption>${picture.title}<small>${picture.format.toUpperCase()}${LABELS[picture.delivery]}</small></figcaption>
      </figure>`;

/**
 * The demo page as HTML.
 * @param sources address of every picture by its id. Pictures that a script makes get theirs when
 *   the page runs: the script fetches that address and shows the copy.
 */
export function demoPage(sources: ReadonlyMap<string, string>): string {
  const gestures = GESTURES.map(
    ({ icon, title, text }) =>
      `<li><svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg><h2>${title}</h2><p>${text}</p></li>`,
  );
  const chapters = CHAPTERS.map(
    ({ title, pictures }) => `
    <section>
      <h2 class="chapter">${title}</h2>
      <div class="gallery">${pictures.map((picture) => figure(picture, sources.get(picture.id) ?? '')).join('')}
      </div>
    </section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>MNIST Digit Classifier — try it here</title>
  <link rel="icon" href="icon.png">
  <link rel="stylesheet" href="tokens.css">
  <link rel="stylesheet" href="style.css">
</head>
<body>
  <header>
    <img class="mark" src="icon.png" alt="" width="72" height="72">
    <h1>Read the digits in any picture</h1>
    <p>On this device, offline, with an honest “not sure”. Nothing is sent anywhere.</p>
    <ol class="gestures">${gestures.join('')}</ol>
  </header>
  <main>${chapters.join('')}
  </main>
  <footer>Every picture on this page was drawn for it by a program.</footer>
  <script src="blobs.js"></script>
</body>
</html>
`;
}
