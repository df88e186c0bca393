import { Fragment } from 'preact';
import { t } from '../components/i18n.ts';
import type { Language } from '../storage/language.ts';
import { Answer } from './answer/answer.tsx';
import { Batch } from './batch/batch.tsx';
import { Pad } from './draw/pad.tsx';
import { Explain } from './explain/explain.tsx';
import { Stage } from './picture/stage.tsx';
import { useDropAndPaste } from './picture/use-drop-and-paste.ts';
import { Footer } from './shell/footer.tsx';
import { Header } from './shell/header.tsx';
import { Live } from './shell/live.tsx';
import { Notices } from './shell/notices.tsx';
import { Sheets } from './shell/sheets.tsx';
import { Tabs } from './shell/tabs.tsx';
import { AppProvider, type App as AppState, useApp } from './state/app.ts';
import { Welcome } from './welcome/welcome.tsx';

/** The whole app, at whatever size it is given, in the language whose words are in force. */
export function App({ app, language }: { readonly app: AppState; readonly language: Language }) {
  return (
    <AppProvider value={app}>
      <Frame language={language} />
    </AppProvider>
  );
}

function Frame({ language }: { readonly language: Language }) {
  const dropping = useDropAndPaste();
  const { sheet } = useApp();
  return (
    <div class={dropping ? 'app dropping' : 'app'}>
      {/* Other words draw everything anew, but the sheet in which a key may be choosing them. */}
      <Fragment key={language}>
        <Header />
        <Welcome />
        <View />
        <Footer />
        <Live />
      </Fragment>
      <Sheets language={language} />
      {!sheet.value && <Notices key={language} />}
    </div>
  );
}

function View() {
  const { tab, readers, picture, explainer } = useApp();
  const name = tab.value;
  const { wanted, useful } = explainer;
  // A sheet keeps its place and size while a first stroke is drawn and read.
  const explained = wanted.value && (name === 'draw' || (name === 'picture' && useful.value));
  const kind = [
    name === 'picture' && !picture.picture.value && 'bare',
    name === 'batch' && 'whole',
    explained && 'explained',
  ];
  return (
    <main>
      <Tabs />
      <div
        class={`view ${kind.filter(Boolean).join(' ')}`}
        id="view"
        role="tabpanel"
        aria-labelledby={`tab-${name}`}
      >
        {name === 'batch' ? (
          <Batch />
        ) : (
          <div class="pair">
            {name === 'picture' ? <Stage /> : <Pad />}
            <Answer
              reader={readers[name]}
              hint={t(`hint_${name}`)}
              waiting={name === 'picture' && picture.opening.value}
            />
          </div>
        )}
        {explained && <Explain />}
      </div>
    </main>
  );
}
