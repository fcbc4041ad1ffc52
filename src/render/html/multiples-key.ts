import { fill } from '../../locale/fill.ts';
import { formatMonth } from '../../report/format.ts';
import { bandMarkup } from './curve.ts';
import { element, type Markup } from './markup.ts';
import { triangle } from './panel-chart.ts';
import type { Setting } from './setting.ts';

/** What each mark of a curve means, drawn as it is drawn there. */
export function multiplesKey({ words, lang, report, charts }: Setting): Markup {
  const { key } = words.document.evolution;
  const points = charts.series[0]?.points ?? [];
  const lastYear = points.at(-13)?.month;
  const current = fill(key.current, { month: formatMonth(report.month, lang) }, lang);
  const circle = (kind: string, r: number) => element('circle', { class: kind, cx: 12, cy: 12, r });
  const at = { x: 12, y: 12 };
  return element(
    'p',
    { class: 'keyfig' },
    entry(key.band, 44, [
      bandMarkup({ x: 0, y: 4, width: 44, height: 16 }),
      element('path', { class: 'mn', d: 'M0 12H44' }),
    ]),
    entry(current, 24, [circle('pt', 6)]),
    entry(key.signal, 44, [
      ...[triangle('t', at, 'rise')].filter((mark) => mark !== undefined),
      ...[triangle('t', { x: 32, y: 12 }, 'fall')].filter((mark) => mark !== undefined),
    ]),
    entry(key.past, 24, [...[triangle('tp', at, 'rise')].filter((mark) => mark !== undefined)]),
    lastYear === undefined ? undefined : entry(formatMonth(lastYear, lang), 24, [circle('ly', 5)]),
    entry(key.missing, 24, [element('rect', { class: 'hx', x: 0, y: 2, width: 24, height: 20 })]),
    entry(key.partial, 24, [circle('pv', 6)]),
  );
}

function entry(text: string, width: number, marks: readonly Markup[]): Markup {
  const drawing = element('svg', { viewBox: `0 0 ${width} 24`, 'aria-hidden': 'true' }, ...marks);
  return element('span', {}, drawing, text);
}
