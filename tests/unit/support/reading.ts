import type { BoundedReading } from '../../../src/engine/protocol.ts';
import type { DigitReading } from '../../../src/recognizer/types.ts';

/** A made-up reading of `text`, every digit as sure as `confidence` says. */
export function readingOf(text: string, confidence = 0.98): BoundedReading {
  const digits = [...text].filter((letter) => letter !== '\n');
  return {
    text,
    confidence: digits.length > 0 ? confidence : 0,
    digits: digits.map((letter, index) => digitOf(Number(letter), index, confidence)),
    rejected: 0,
    width: 40 * Math.max(1, digits.length),
    height: 60,
    model: 'cnn',
    stopped: false,
  };
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
