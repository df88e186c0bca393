/** Line icons on a 24 × 24 grid, drawn for this product. */
const SHAPES = {
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v10a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2M5 15H4a1 1 0 0 1-1-1V5a2 2 0 0 1 2-2h9a1 1 0 0 1 1 1v1',
  check: 'M5 12.5l4.5 4.5L19 7.500',
  expand: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  settings:
    'M4 7h8M18 7h2M4 17h2M12 17h8M15 4.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5M9 14.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.500 1.500M17.500 17.500 19 19M19 5l-1.500 1.500M6.500 17.500 5 19',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  history: 'M3.500 12a8.500 8.500 0 1 0 2.800-6.300L3.500 8M3.500 3.500V8H8M12 7.500V12l3 2',
  undo: 'M9 14 4 9l5-5M4 9h9.500a6.500 6.500 0 0 1 0 13H11',
  redo: 'M15 14l5-5-5-5M20 9h-9.500a6.500 6.500 0 0 0 0 13H13',
  trash: 'M4 7h16M9 7V4h6v3M6.500 7l1 13h9l1-13M10 11v5M14 11v5',
  picture:
    'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M4 16l4.500-4.500L17 20M14 13l2-2 4 4M9 8.500h.01',
  keyboard: 'M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8',
  heat: 'M12 3c1 4 5 5.500 5 10.500a5 5 0 0 1-10 0C7 11 8.500 10 9 8c1.500.500 2 1.500 2 3 1.500-2 1.500-5 1-8',
  warning: 'M12 4 2.500 20h19L12 4M12 10v4.500M12 17.500h.01',
  pin: 'M9 3h6l-1 6 4 4H6l4-4-1-6M12 13v8',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13M15.500 15.500 21 21',
  plus: 'M12 5v14M5 12h14',
  pencil: 'M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19 4 20M13.500 7l3.500 3.500',
  'pen-thin': 'M4.500 17.500l15-11',
  'pen-normal': 'M4 17l15-11M5 18.500l15-11',
  'pen-thick': 'M3.500 16l14.500-11M4.500 17.500l15-11.500M5.500 19.200l15-11.500',
  eraser:
    'M8.500 19.500 3.500 14.500a1.500 1.500 0 0 1 0-2L12 4a1.500 1.500 0 0 1 2 0l6 6a1.500 1.500 0 0 1 0 2l-7.500 7.500h-4M8 8l8 8M12.500 19.500H21',
  folder: 'M3 6h6l2 3h10v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  stop: 'M7 7h10v10H7z',
  chevron: 'M7 10l5 5 5-5',
  previous: 'M6 14.500l6-6 6 6',
  next: 'M6 9.500l6 6 6-6',
  pixels: 'M4 4h16v16H4zM4 9.300h16M4 14.700h16M9.300 4v16M14.700 4v16',
  again: 'M20 12a8 8 0 1 1-2.600-5.900L20 8.500M20 3.500v5h-5',
} as const;

export type IconName = keyof typeof SHAPES;

/** A decorative icon in the colour of the text around it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
