import { language } from './i18n.ts';

const formatters = new Map<string, Intl.NumberFormat>();

function format(value: number, name: string, options: Intl.NumberFormatOptions): string {
  const key = `${language()} ${name}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(language(), options);
  formatters.set(key, formatter);
  return formatter.format(value);
}

/**
 * A probability (0…1) as a percentage with one decimal. What is not certain never rounds to
 * 100 %: 0.9999 is 99.9 %. What is next to nothing does round to 0.0 %.
 */
export function percent(p: number): string {
  const shown = p >= 1 || p <= 0 ? p : Math.min(0.999, p);
  return format(shown, 'percent', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** Milliseconds with two significant digits and their unit. */
export function milliseconds(ms: number): string {
  return format(Number(ms.toPrecision(2)), 'ms', {
    style: 'unit',
    unit: 'millisecond',
    maximumSignificantDigits: ms < 100 ? 2 : 4,
  });
}

/** A time left in whole seconds below two minutes, else in minutes. */
export function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120
    ? format(seconds, 's', { style: 'unit', unit: 'second' })
    : format(Math.round(seconds / 60), 'min', { style: 'unit', unit: 'minute' });
}
