import { t } from '../components/i18n.ts';
import { Answer } from './answer/answer.tsx';
import { Pad } from './draw/pad.tsx';
import { Stage } from './picture/stage.tsx';
import { useDropAndPaste } from './picture/use-drop-and-paste.ts';
import { FailureNote } from './shell/failure-note.tsx';
import { Footer } from './shell/footer.tsx';
import { Header } from './shell/header.tsx';
import { Live } from './shell/live.tsx';
import { Tabs } from './shell/tabs.tsx';
import { AppProvider, type App as AppState, useApp } from './state/app.ts';

/** The whole app, at whatever size it is given. */
export function App({ app }: { readonly app: AppState }) {
  return (
    <AppProvider value={app}>
      <Frame />
    </AppProvider>
  );
}

function Frame() {
  const dropping = useDropAndPaste();
  return (
    <div class={dropping ? 'app dropping' : 'app'}>
      <Header />
      <Tabs />
      <View />
      <Footer />
      <Live />
    </div>
  );
}

function View() {
  const { tab, readers, picture } = useApp();
  const name = tab.value;
  const bare = name === 'picture' && !picture.picture.value;
  return (
    <main>
      <div
        class={bare ? 'view bare' : 'view'}
        id="view"
        role="tabpanel"
        aria-labelledby={`tab-${name}`}
      >
        <FailureNote reader={readers[name]} />
        {name === 'picture' ? <Stage /> : <Pad />}
        <Answer reader={readers[name]} hint={t(`hint_${name}`)} />
      </div>
    </main>
  );
}
