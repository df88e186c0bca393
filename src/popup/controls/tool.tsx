import { Icon, type IconName } from '../../components/icon.tsx';

/** A button beside a picture or a sheet: an icon with its word. */
export function Tool(props: {
  readonly icon: IconName;
  readonly label: string;
  /** Its whole name where the word alone does not say enough; begins or ends with the word. */
  readonly name?: string;
  /** What the pointer is told where that is more than the name, such as the key. */
  readonly hint?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  const { icon, label, name, hint = name ?? label, pressed, disabled = false } = props;
  return (
    <button
      type="button"
      class={`chip tool tool-${icon}`}
      title={hint}
      aria-label={name}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={props.onClick}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
