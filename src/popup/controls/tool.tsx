import { Icon, type IconName } from '../../components/icon.tsx';

/** A button beside a picture or a sheet: an icon with its word where there is room, else the icon. */
export function Tool(props: {
  readonly icon: IconName;
  readonly label: string;
  /** What the pointer is told where that is more than the word, such as the key. */
  readonly hint?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  const { icon, label, hint = label, pressed, disabled = false } = props;
  return (
    <button
      type="button"
      class="chip tool"
      title={hint}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={props.onClick}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
