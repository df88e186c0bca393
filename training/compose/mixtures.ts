export type WriterKind =
  | 'mnist'
  | 'skeleton'
  | 'script'
  | 'print'
  | 'display'
  | 'pixel'
  | 'segment'
  | 'dots';

/** Share of each kind of writer. */
export type Mixture = Readonly<Partial<Record<WriterKind, number>>>;

/** People with pens. */
export const HANDWRITTEN: Mixture = { mnist: 7, skeleton: 2, script: 3 };
/** Machines. */
export const PRINTED: Mixture = { print: 8, display: 2, segment: 0.4, pixel: 0.6 };
export const ANY: Mixture = {
  mnist: 6,
  skeleton: 2,
  script: 3,
  print: 5,
  display: 1.5,
  pixel: 0.6,
  segment: 0.5,
  dots: 0.5,
};
