/** The product's colours on white. */
export const LOOK = {
  panel: '#ffffff',
  quiet: '#f0f0fa',
  line: '#e2e2f0',
  text: '#14142b',
  text2: '#55557a',
  indigo: '#4f3ff0',
  violet: '#9b2fe0',
  cyan: '#0891b2',
} as const;

const SANS = "Inter, 'Noto Sans', 'DejaVu Sans', 'Segoe UI', Helvetica, Arial, sans-serif";

/** Text of a picture; `size` in pixels, `y` its baseline. */
export function text(
  x: number,
  y: number,
  words: string | number,
  {
    size = 13,
    fill = LOOK.text,
    anchor = 'start',
    weight = 400,
  }: { size?: number; fill?: string; anchor?: 'start' | 'middle' | 'end'; weight?: number } = {},
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}">${escapeXml(String(words))}</text>`;
}

/** A picture with a title: white, the accent drawn once along the top. */
export function figure(
  {
    width,
    height,
    title,
    subtitle,
  }: { width: number; height: number; title: string; subtitle: string },
  content: string,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" font-family="${SANS}">
<defs><linearGradient id="accent"><stop offset="0" stop-color="${LOOK.indigo}"/><stop offset=".55" stop-color="${LOOK.violet}"/><stop offset="1" stop-color="${LOOK.cyan}"/></linearGradient>
<linearGradient id="accent-up" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="${LOOK.indigo}"/><stop offset="1" stop-color="${LOOK.violet}"/></linearGradient>
<clipPath id="rounded" clipPathUnits="objectBoundingBox"><rect width="1" height="1" rx=".07"/></clipPath></defs>
<rect width="${width}" height="${height}" fill="${LOOK.panel}"/>
<rect width="${width}" height="4" fill="url(#accent)"/>
${text(MARGIN, 40, title, { size: 20, weight: 700 })}
${text(MARGIN, 62, subtitle, { fill: LOOK.text2 })}
${content}
</svg>`;
}

/** Space around what a figure shows; the title takes `HEAD` at the top. */
export const MARGIN = 28;
export const HEAD = 84;

function escapeXml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
