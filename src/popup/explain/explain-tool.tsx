import { t } from '../../components/i18n.ts';
import { Tool } from '../controls/tool.tsx';
import { useApp } from '../state/app.ts';

/** Opens and closes the explanation, where there is something to explain. */
export function ExplainTool() {
  const { explainer, toggleExplain } = useApp();
  if (!explainer.subject.value) return null;
  return (
    <Tool
      icon="heat"
      label={t('explain')}
      hint={t('explain_key')}
      pressed={explainer.wanted.value}
      onClick={toggleExplain}
    />
  );
}
