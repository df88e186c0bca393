import { useRef } from 'preact/hooks';
import { t } from '../components/i18n.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';

/** How far an arrow key moves the card, in CSS pixels. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export interface CardHeaderProps {
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onMove: (dx: number, dy: number) => void;
  readonly onClose: () => void;
}

/** The name, by which the card is moved, and the buttons that pin and close it. */
export function CardHeader({ pinned, onPin, onMove, onClose }: CardHeaderProps) {
  const from = useRef<PointerEvent | null>(null);
  return (
    <header>
      <button
        type="button"
        class="grip"
        title={t('move')}
        aria-label={`${t('app_short_name')}: ${t('move')}`}
        onKeyDown={(event) => {
          const arrow = ARROWS[event.key];
          if (!arrow) return;
          event.preventDefault();
          onMove(...arrow);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = event;
        }}
        onPointerMove={(event) => {
          // Measured in the card itself, which follows: the pointer keeps its place on it.
          if (from.current === null) return;
          onMove(event.clientX - from.current.clientX, event.clientY - from.current.clientY);
        }}
        onLostPointerCapture={() => {
          from.current = null;
        }}
      >
        <Mark />
        {t('app_short_name')}
      </button>
      <Action icon="pin" label={t('pin')} pressed={pinned} onClick={onPin} />
      <Action icon="close" label={t('close')} onClick={onClose} />
    </header>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, pressed, onClick }: ActionProps) {
  return (
    <button
      type="button"
      class={`icon-button ${icon}`}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
