/** What is compared, by the names the tables have. Times of the others are told as multiples of ours. */
export const OURS = 'this project';

/** What a reader says of a picture. */
export interface Answer {
  /** Everything it read, letters too where it reads them. */
  readonly text: string;
  /** How sure it is, 0…1. */
  readonly confidence: number;
}

/** How a picture may be read better by who is told what it is. */
export type Hint = 'one digit' | 'anything';

/** A program that reads pictures. */
export interface Contender {
  readonly name: string;
  /** From a picture file to what stands in it. */
  read(file: string, hint?: Hint): Promise<Answer>;
  close(): Promise<void>;
}
