import { ratioText } from './markdown.ts';
import type { Report, Row } from './report.ts';

export const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

interface Colours {
  readonly panel: string;
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  /** Ours first. */
  readonly series: readonly string[];
}

/** The product's own; the others' told apart by shape, too. */
const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    panel: '#ffffff',
    line: '#e2e2f0',
    text: '#14142b',
    quiet: '#55557a',
    series: ['#4f3ff0', '#0891b2', '#9a5b00', '#b3261e', '#55557a'],
  },
  dark: {
    panel: '#12131f',
    line: '#2a2b40',
    text: '#f1f1ff',
    quiet: '#a6a7c8',
    series: ['#8b7dff', '#38d9f5', '#ffc46b', '#ff8a80', '#a6a7c8'],
  },
};

const WIDTH = 860;
const LEFT = 250;
const RIGHT = 40;
const TOP = 104;
const STEP = 36;
const SANS = "Inter, 'Noto Sans', 'DejaVu Sans', 'Segoe UI', Helvetica, Arial, sans-serif";

/** A run's times on a logarithmic scale: warm for every kind of picture, then the cold start. */
export function drawReport({ parts, machine }: Report, theme: Theme): string {
  const { warm, cold } = parts;
  const colours = COLOURS[theme];
  const rows: Row[] = [
    ...(warm?.rows ?? []),
    ...(cold?.rows.slice(0, 1).map((row) => ({ ...row, what: 'cold start in the browser' })) ?? []),
  ];
  const names = [...new Set([...(warm?.columns ?? []), ...(cold?.columns ?? [])])];
  const times = rows.flatMap(({ figures }) => Object.values(figures).map(({ median }) => median));
  const low = Math.floor(Math.log10(Math.min(...times)));
  const high = Math.ceil(Math.log10(Math.max(...times)));
  const x = (ms: number) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * (Math.log10(ms) - low)) / Math.max(1, high - low);
  const height = TOP + STEP * rows.length + 34;
  const decades = Array.from({ length: high - low + 1 }, (_, k) => 10 ** (low + k));
  const grid = decades.map(
    (ms) =>
      `<line x1="${place(x(ms))}" x2="${place(x(ms))}" y1="${TOP - 10}" y2="${height - 34}" stroke="${colours.line}"/>${text(x(ms), height - 14, decadeText(ms), colours.quiet, { anchor: 'middle', size: 12 })}`,
  );
  const legend = names.map((name, k) => {
    const at = 28 + k * 165;
    return mark(k, at + 5, 72, colours) + text(at + 16, 76, name, colours.text, { size: 13 });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${SANS}" role="img">
<title>How long a reading takes, beside what people would use instead</title>
<rect width="${WIDTH}" height="${height}" rx="12" fill="${colours.panel}"/>
${text(28, 36, 'How long a reading takes', colours.text, { size: 19, weight: 700 })}
${text(WIDTH - 28, 36, machine.processor, colours.quiet, { anchor: 'end', size: 12 })}
${legend.join('\n')}
${grid.join('\n')}
${rows.map((row, k) => drawRow(row, names, TOP + STEP * k + STEP / 2, x, colours)).join('\n')}
</svg>
`;
}

function drawRow(
  { what, figures }: Row,
  names: readonly string[],
  y: number,
  x: (ms: number) => number,
  colours: Colours,
): string {
  const [ours = ''] = names;
  const own = figures[ours];
  const all = Object.values(figures).map(({ median }) => x(median));
  const span = `<line x1="${place(Math.min(...all))}" x2="${place(Math.max(...all))}" y1="${y}" y2="${y}" stroke="${colours.line}" stroke-width="3"/>`;
  // Ours last, on top of what it may cover.
  const marks = [...names.entries()].reverse().map(([k, name]) => {
    const figure = figures[name];
    if (!figure) return '';
    const ratio = k === 0 || !own ? '' : `, ${ratioText(figure, own)} ours`;
    return `<g><title>${escapeXml(`${name}: ${figure.median.toFixed(1)} ms${ratio}`)}</title>${mark(k, x(figure.median), y, colours)}</g>`;
  });
  return text(28, y + 4, what, colours.text, { size: 13 }) + span + marks.join('');
}

/** Told apart by shape as well as by colour. */
function mark(k: number, cx: number, cy: number, { series }: Colours): string {
  const fill = series[k % series.length];
  const [x, y] = [place(cx), place(cy)];
  switch (k % 5) {
    case 0:
      return `<circle cx="${x}" cy="${y}" r="7" fill="${fill}"/>`;
    case 1:
      return `<path d="M${x} ${y - 7}l7 7-7 7-7-7z" fill="${fill}"/>`;
    case 2:
      return `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="${fill}"/>`;
    case 3:
      return `<path d="M${x} ${y - 7}l7 12h-14z" fill="${fill}"/>`;
    default:
      return `<circle cx="${x}" cy="${y}" r="5" fill="none" stroke="${fill}" stroke-width="3"/>`;
  }
}

function text(
  x: number,
  y: number,
  words: string,
  fill: string,
  { size, anchor = 'start', weight = 400 }: { size: number; anchor?: string; weight?: number },
): string {
  return `<text x="${place(x)}" y="${place(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

const place = (at: number): number => Math.round(10 * at) / 10;
const decadeText = (ms: number): string => (ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`);
const escapeXml = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
