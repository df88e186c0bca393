import type { ComponentChildren } from 'preact';
import { t } from '../../components/i18n.ts';
import { EXPECTATIONS, MODEL_NAMES } from '../../recognizer/types.ts';
import type { Language } from '../../storage/language.ts';
import { LANGUAGES, THEMES } from '../../storage/settings-schema.ts';
import { Segmented } from '../controls/segmented.tsx';
import { Switch } from '../controls/switch.tsx';
import { LANGUAGE_NAMES } from '../language/language.ts';
import { Sheet } from '../sheet/sheet.tsx';
import { useApp } from '../state/app.ts';
import { Threshold } from './threshold.tsx';

const MENU_ITEMS = ['image', 'region', 'page'] as const;
const MENU_WORDS = { image: 'menu_classify', region: 'menu_region', page: 'menu_page' } as const;

/** Everything a person can choose, in force at once. Other words leave the list of languages in place. */
export function SettingsSheet({ inLanguage }: { readonly inLanguage: Language }) {
  const { env, settings, choose, sheet } = useApp();
  const { model, expect, signs, theme, language, history } = settings.value;
  return (
    <Sheet title={t('settings')}>
      <Group title={t('model')} hint={t(`model_${model}_hint`)}>
        <Segmented
          label={t('model')}
          value={model}
          options={MODEL_NAMES}
          words={(name) => t(`model_${name}`)}
          onChange={(chosen) => choose({ model: chosen })}
        />
      </Group>
      <Group title={t('expect')} hint={t(`expect_${expect}_hint`)}>
        <Segmented
          label={t('expect')}
          value={expect}
          options={EXPECTATIONS}
          words={(name) => t(`expect_${name}`)}
          onChange={(chosen) => choose({ expect: chosen })}
        />
        <Switch label={t('signs_keep')} checked={signs} onChange={(on) => choose({ signs: on })} />
      </Group>
      <Threshold key={inLanguage} />
      <Group title={t('theme')}>
        <Segmented
          label={t('theme')}
          value={theme}
          options={THEMES}
          words={(name) => t(`theme_${name}`)}
          onChange={(chosen) => choose({ theme: chosen })}
        />
      </Group>
      <Group title={t('language')}>
        <select
          class="field"
          aria-label={t('language')}
          value={language}
          onChange={(event) => {
            const chosen = LANGUAGES.find((name) => name === event.currentTarget.value);
            if (chosen) choose({ language: chosen });
          }}
        >
          {LANGUAGES.map((name) => (
            <option key={name} value={name}>
              {name === 'auto' ? t('language_auto') : LANGUAGE_NAMES[name]}
            </option>
          ))}
        </select>
      </Group>
      {env.lastReading && <OnPages key={inLanguage} />}
      <Group title={t('history')} hint={t('history_hint')}>
        <Switch
          label={t('history_keep')}
          checked={history}
          onChange={(on) => choose({ history: on })}
        />
      </Group>
      <div class="more">
        <button
          type="button"
          class="chip"
          onClick={() => {
            sheet.value = 'shortcuts';
          }}
        >
          {t('shortcuts')}
        </button>
        <a
          class="chip"
          href={`${import.meta.env.BASE_URL}third-party-notices.txt`}
          target="_blank"
          rel="noreferrer"
        >
          {t('notices')}
        </a>
      </div>
    </Sheet>
  );
}

/** What can be chosen of reading on pages. */
function OnPages() {
  const { settings, choose } = useApp();
  const { menu, copyRegion } = settings.value;
  return (
    <>
      <Group title={t('menu_offers')}>
        {MENU_ITEMS.map((item) => (
          <Switch
            key={item}
            label={t(MENU_WORDS[item])}
            checked={menu[item]}
            onChange={(on) => choose({ menu: { ...menu, [item]: on } })}
          />
        ))}
      </Group>
      <Group title={t('setting_region')}>
        <Switch
          label={t('copy_region')}
          checked={copyRegion}
          onChange={(on) => choose({ copyRegion: on })}
        />
      </Group>
    </>
  );
}

/** One thing to choose, under its name. */
function Group(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="group">
      <h3>{props.title}</h3>
      {props.children}
      {props.hint && <p>{props.hint}</p>}
    </section>
  );
}
