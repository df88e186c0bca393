import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '../recognizer/types.ts';
import { type DigitRange, selectedText } from './selected-text.ts';

/** Which digits on a picture are selected, and what it takes to select them. */
export interface DigitSelection {
  /** What is selected, with line breaks; `''` where nothing is. */
  readonly text: string;
  /** Lies over the picture, below its boxes. */
  readonly marks: ComponentChildren;
  /** For the element around the picture and its boxes. */
  readonly handlers: {
    readonly onPointerDown: (event: TargetedPointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: TargetedPointerEvent<HTMLDivElement>) => void;
    readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLDivElement>) => void;
  };
}

const BOX = '.box';
const boxesIn = (around: Element) => [...around.querySelectorAll<HTMLElement>(BOX)];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Selecting digits on a picture as text is selected: drag over their boxes, or Shift and arrow keys
 * from the one that has the focus; Ctrl+A takes all.
 */
export function useDigitSelection(reading: Reading | null): DigitSelection {
  const [range, setRange] = useState<DigitRange | null>(null);
  const anchor = useRef<number | null>(null);
  useEffect(() => setRange(null), [reading]);
  const last = (reading?.digits.length ?? 0) - 1;

  const indexAt = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const box = (event.target as Element).closest<HTMLElement>(BOX);
    const index = box ? boxesIn(event.currentTarget).indexOf(box) : -1;
    return index >= 0 ? index : null;
  };

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && last >= 0) {
      event.preventDefault();
      setRange({ from: 0, to: last });
      return;
    }
    const step = STEPS[event.key];
    const boxes = boxesIn(event.currentTarget);
    const focused = boxes.indexOf(event.target as HTMLElement);
    if (step === undefined || focused < 0) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(focused + step, last));
    boxes[to]?.focus();
    setRange(event.shiftKey ? { from: range?.from ?? focused, to } : null);
  }

  return {
    text: reading && range ? selectedText(reading, range) : '',
    marks: reading && range && <Marks reading={reading} range={range} />,
    handlers: {
      onPointerDown: (event) => {
        anchor.current = indexAt(event);
        setRange(null);
      },
      onPointerMove: (event) => {
        const to = event.buttons & 1 ? indexAt(event) : null;
        if (to === null) return;
        anchor.current ??= to;
        if (range || to !== anchor.current) setRange({ from: anchor.current, to });
      },
      onKeyDown,
    },
  };
}

function Marks({ reading, range }: { reading: Reading; range: DigitRange }) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const [first, last] = [Math.min(range.from, range.to), Math.max(range.from, range.to)];
  return reading.digits.slice(first, last + 1).map(({ box }) => (
    <span
      key={`${box.x} ${box.y}`}
      class="selected-digit"
      style={{
        left: share(box.x, reading.width),
        top: share(box.y, reading.height),
        width: share(box.width, reading.width),
        height: share(box.height, reading.height),
      }}
    />
  ));
}
