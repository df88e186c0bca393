import type { CharacterReading, DigitReading, Reading } from '../../../src/recognizer/types.ts';

/** A made-up reading of `text`, every digit as sure as `confidence` says. */
export function readingOf(text: string, confidence = 0.98): Reading {
  const letters = [...text].filter((letter) => letter >= '0' && letter <= '9');
  const digits = letters.map((letter, index) => digitOf(Number(letter), index, confidence));
  return {
    text,
    confidence: digits.length > 0 ? confidence : 0,
    digits,
    characters: charactersOf(text, digits),
    seen: digits.map(({ digit, box, confidence }) => ({
      char: `${digit}`,
      box,
      confidence,
      sort: 'digit',
    })),
    rejected: 0,
    stopped: false,
    width: 40 * Math.max(1, digits.length),
    height: 60,
    model: 'cnn',
  };
}

/** The digits and the signs between them. */
function charactersOf(text: string, digits: readonly DigitReading[]): CharacterReading[] {
  const left = [...digits];
  return [...text.replace(/[ \n]/g, '')].map((char) => {
    const digit = /\d/.test(char) ? left.shift() : undefined;
    const box = digit?.box ?? { x: 0, y: 0, width: 4, height: 4 };
    return { char, box, confidence: digit?.confidence ?? 0.9 };
  });
}

function digitOf(digit: number, index: number, confidence: number): DigitReading {
  const rest = (1 - confidence) / 9;
  return {
    digit,
    confidence,
    probabilities: Array.from({ length: 10 }, (_, d) => (d === digit ? confidence : rest)),
    box: { x: 40 * index + 10, y: 10, width: 20, height: 40 },
    frame: new Array(784).fill(0),
  };
}
