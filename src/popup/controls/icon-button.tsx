import { Icon, type IconName } from '../../components/icon.tsx';

/** A button that is an icon; its name is its tooltip. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly title?: string;
  readonly id?: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      id={props.id}
      class="icon-button"
      title={props.title ?? props.label}
      aria-label={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
