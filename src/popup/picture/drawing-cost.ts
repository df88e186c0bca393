/** What a drawing may cost: about two seconds of a slow machine. */
export const MOST = 2e6;

/** Operations on all pixels of a picture. */
const FILTER = 20_000;
/** A dashed line may be cut into a million dashes. */
const DASHED = 100_000;

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([\w:-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/g;
const REFERENCE = /(?:href\s*=\s*["']#|url\(\s*["']?#)([^"')\s]+)/g;
const ID = /\sid\s*=\s*["']([^"']*)["']/;

interface Node {
  /** Of the element itself. */
  own: number;
  /** The elements drawn with it: what it holds, and the names of what it refers to. */
  readonly children: Node[];
  readonly references: readonly string[];
  /** With all that is drawn with it, once that is known; 0 while it is being found out. */
  total?: number;
}

/**
 * About what it costs to draw an SVG, every reference followed as often as it is drawn: a drawing
 * of a few lines can stand for 10¹¹ circles, and a browser that draws it does not stop any more. One
 * unit is about a character of a path. At most `Infinity`; takes time in proportion to the text.
 */
export function drawingCost(svg: string): number {
  // What entities stand for is not seen here.
  if (svg.includes('<!ENTITY')) return Number.POSITIVE_INFINITY;
  const root: Node = { own: 0, children: [], references: [] };
  const named = new Map<string, Node>();
  const open = [root];
  let elements = 0;
  for (const [, closing, name, attributes = '', empty] of svg.matchAll(TAG)) {
    if (name === undefined) continue;
    if (closing) {
      if (open.length > 1) open.pop();
      continue;
    }
    elements++;
    const node: Node = {
      own: ownCost(name, attributes),
      children: [],
      references: referencesIn(attributes),
    };
    open.at(-1)?.children.push(node);
    const [, id] = ID.exec(attributes) ?? [];
    if (id !== undefined) named.set(id, node);
    if (!empty) open.push(node);
  }
  // A style may refer for every element.
  const styles = [...svg.matchAll(/<style[\s\S]*?(?:<\/style>|$)/g)].flatMap(([text]) =>
    referencesIn(text),
  );
  const styled = styles.reduce((sum, id) => sum + totalOf(named.get(id), named), 0);
  return totalOf(root, named) + elements * styled;
}

const referencesIn = (text: string) => [...text.matchAll(REFERENCE)].map(([, id = '']) => id);

function ownCost(name: string, attributes: string): number {
  const filter = /^fe[A-Z]/.test(name) ? FILTER : 0;
  const dashed = attributes.includes('stroke-dasharray') ? DASHED : 0;
  return 10 + attributes.length + filter + dashed;
}

/** Of an element with all that is drawn with it. What refers to itself is not drawn again. */
function totalOf(node: Node | undefined, named: ReadonlyMap<string, Node>): number {
  if (!node) return 0;
  if (node.total !== undefined) return node.total;
  node.total = 0;
  let total = node.own;
  for (const child of node.children) total += totalOf(child, named);
  for (const id of node.references) total += totalOf(named.get(id), named);
  node.total = total;
  return total;
}
