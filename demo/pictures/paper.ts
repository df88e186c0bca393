/** Sheets to write on, as SVG. Sizes in pixels. */

/** Grain of the size a camera sees on paper. */
const GRAIN = `<filter id="grain" x="0" y="0" width="100%" height="100%">
  <feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="3" seed="7" result="noise"/>
  <feColorMatrix in="noise" values="0 0 0 0 0.2  0 0 0 0 0.16  0 0 0 0 0.1  .34 .34 .34 0 -.42"/>
</filter>`;

/** A rough edge, as chalk and crayons leave it. */
export const ROUGH = `<filter id="rough" x="-10%" y="-10%" width="120%" height="120%">
  <feTurbulence type="fractalNoise" baseFrequency=".35" numOctaves="2" seed="3" result="noise"/>
  <feDisplacementMap in="SourceGraphic" in2="noise" scale="7"/>
</filter>`;

/** Horizontal lines `step` pixels apart. */
export function rules(width: number, height: number, step: number, color: string): string {
  const lines = Array.from(
    { length: Math.floor(height / step) },
    (_, i) => `M0 ${(i + 0.6) * step}H${width}`,
  );
  return `<path d="${lines.join('')}" stroke="${color}" stroke-width="2"/>`;
}

/** Squares of side `step` pixels. */
export function squares(width: number, height: number, step: number, color: string): string {
  const across = Array.from(
    { length: Math.ceil(width / step) },
    (_, i) => `M${i * step} 0V${height}`,
  );
  const down = Array.from(
    { length: Math.ceil(height / step) },
    (_, i) => `M0 ${i * step}H${width}`,
  );
  return `<path d="${[...across, ...down].join('')}" stroke="${color}" stroke-width="1.5"/>`;
}

/** A whole picture: definitions, then layers from the bottom up. */
export function sheet(width: number, height: number, ...layers: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.join('\n')}</svg>`;
}

/** A sheet photographed by a lamp: brightest near one corner, falling off to the other. */
export function lit(width: number, height: number, bright: string, dim: string): string {
  return `<defs>${GRAIN}<radialGradient id="lamp" cx=".25" cy=".15" r="1.1">
    <stop stop-color="${bright}"/><stop offset="1" stop-color="${dim}"/></radialGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#lamp)"/>
    <rect width="${width}" height="${height}" filter="url(#grain)" opacity=".5"/>`;
}
