import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import { useApp } from '../state/app.ts';

/** Opens and closes the explanation; asleep where there is nothing to explain. */
export function ExplainTool() {
  const { explainer, toggleExplain } = useApp();
  return (
    <Tool
      icon="heat"
      label={t('explain')}
      hint={t('explain_key')}
      pressed={explainer.wanted.value}
      disabled={!explainer.toggleable.value}
      onClick={toggleExplain}
    />
  );
}
