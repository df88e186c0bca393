import { describe, expect, test } from 'vitest';
import { drawingCost, MOST } from '../../../src/popup/picture/drawing-cost.ts';
import { SAMPLES } from '../../../src/popup/samples/samples.ts';
import { svgBomb } from '../tooling/support/hostile-files.ts';

const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${body}</svg>`;
function nested(name: string, refer: (id: string) => string): string {
  const definitions = Array.from({ length: 9 }, (_, i) => {
    const inside = i === 0 ? '<path d="M0 0h9"/>' : `<rect ${refer(`p${i - 1}`)}/>`.repeat(8);
    return `<${name} id="p${i}">${inside}</${name}>`;
  });
  return svg(`${definitions.join('')}<rect ${refer('p8')}/>`);
}

describe('what a drawing costs', () => {
  test('is little where a person drew it', async () => {
    for (const { file } of SAMPLES)
      expect(drawingCost(await file().text())).toBeLessThan(MOST / 20);
    expect(drawingCost(svg('<path d="M0 0h9v9z"/>'.repeat(5_000)))).toBeLessThan(MOST);
    expect(drawingCost(svg('<text>7 &lt; 8</text><!-- <use href="#a"/> -->'))).toBeLessThan(500);
  });

  test.each([
    ['groups that show groups', svgBomb(11)],
    ['patterns of patterns', nested('pattern', (id) => `fill="url(#${id})"`)],
    ['masks of masks, in a style', nested('mask', (id) => `style="mask: url('#${id}')"`)],
    ['markers of markers', nested('marker', (id) => `marker-mid="url(#${id})"`)],
    ['old references', svgBomb(11).replaceAll('href', 'xlink:href')],
    ['an endless path', svg(`<path d="M0 0${'h1v1'.repeat(1e6)}"/>`)],
    ['very many elements', svg('<circle r="1"/>'.repeat(200_000))],
    [
      'filters over filters',
      svg(`<filter id="f">${'<feMorphology radius="9"/>'.repeat(200)}</filter>`),
    ],
    ['dashes without number', svg('<path stroke-dasharray=".001" d="M0 0h1e9"/>'.repeat(30))],
    ['entities of entities', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'],
    [
      'a style for all',
      svg(
        `<style>circle { fill: url(#p) }</style><pattern id="p">${'<path d="M0 0"/>'.repeat(90)}</pattern>${'<circle/>'.repeat(2_000)}`,
      ),
    ],
  ])('is too much of %s', (_, bomb) => {
    expect(drawingCost(bomb)).toBeGreaterThan(MOST);
  });

  test.each(['<!--', '<![CDATA[', '<style', '<a ', '<a "', "<a '", '<a b="'])(
    'is found out in no time for %s without an end',
    (start) => {
      const before = performance.now();
      drawingCost(start.repeat(300_000));
      expect(performance.now() - before).toBeLessThan(10_000);
    },
  );

  test('of what refers to itself comes to an end', () => {
    const circle = svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>');
    expect(drawingCost(circle)).toBeLessThan(1_000);
  });
});
