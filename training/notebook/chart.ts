import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Shown, svg } from './display.ts';

/** A plot as a drawing on white, readable in GitHub's light and dark. */
export function chart(options: Plot.PlotOptions): Shown {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({
    width: 720,
    height: 340,
    marginTop: 30,
    marginBottom: 48,
    grid: true,
    ...options,
    document: document as unknown as Document,
    style: { background: 'white', color: '#14142b', fontSize: '13px', overflow: 'visible' },
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg(plot.outerHTML);
}
