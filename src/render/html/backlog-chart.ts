import { max, maxIndex } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { fill } from '../../locale/fill.ts';
import { formatCount } from '../../report/format.ts';
import type { CellValue, Table } from '../../report/report.ts';
import { round } from './curve.ts';
import { figureBlock } from './figure-block.ts';
import { mostColumns } from './heat-map.ts';
import { element, type Markup } from './markup.ts';
import { type Setting, widestDistrict } from './setting.ts';

/** The stock at the end of a month; `isWhole` is false where a source was missing since the opening. */
interface Level {
  readonly label: string;
  readonly isJanuary: boolean;
  readonly value: number | undefined;
  readonly isWhole: boolean;
}

const width = 340;
const low = 150;
/** Beside a table of a row a month. */
const high = 300;
const left = 34;
const right = 12;
const top = 22;
const bottom = 24;

/** What waits at the end of each month, in all QRR shown; undefined where nothing of it is known. */
export function backlogChart(table: Table, setting: Setting): Markup | undefined {
  const levels = levelsOf(table);
  const known = levels.filter(({ value }) => value !== undefined);
  // One month is no course of things.
  if (known.length < 2) return undefined;
  const { words, lang } = setting;
  const { name } = widestDistrict(setting);
  const head = {
    id: 'backlog',
    title: table.title,
    subtitle: fill(words.document.backlog.subtitle, { name }, lang),
  };
  const isBesideMonths = table.rows.length > 1 && table.rows.length <= mostColumns;
  const size = { height: isBesideMonths ? high : low, text: spoken(known, setting) };
  return figureBlock(head, drawing(levels, size, setting), setting);
}

/** The last row is the widest: all QRR together, or the one. */
function levelsOf({ columns, rows }: Table): readonly Level[] {
  const row = rows.at(-1);
  return columns
    .filter(({ key }) => /^\d{4}-\d{2}$/.test(key))
    .map(({ key, label }) => ({
      label,
      isJanuary: key.endsWith('-01'),
      value: quantityOf(row?.[key]),
      isWhole: typeof row?.[key] === 'number',
    }));
}

function quantityOf(cell: CellValue | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'value' in cell ? cell.value : undefined;
}

function spoken(known: readonly Level[], setting: Setting): string {
  const { words, lang } = setting;
  const most = known[maxIndex(known, ({ value }) => value ?? 0)];
  const [first, last] = [known[0], known.at(-1)];
  const params = {
    name: widestDistrict(setting).name,
    from: first?.label ?? '',
    to: last?.label ?? '',
    first: formatCount(first?.value ?? 0, lang),
    last: formatCount(last?.value ?? 0, lang),
    most: formatCount(most?.value ?? 0, lang),
    month: most?.label ?? '',
  };
  return fill(words.document.backlog.described, params, lang);
}

/** Months of the course that the label of the last one stretches over: it stands above all of them. */
const underLabel = 9;

const stockOf = ({ value }: Level) => value;

interface Drawn {
  readonly height: number;
  /** What the drawing says, in words. */
  readonly text: string;
}

function drawing(
  levels: readonly Level[],
  { height, text }: Drawn,
  { words, lang }: Setting,
): Markup {
  const highest = Math.max(1, max(levels, ({ value }) => value) ?? 1);
  const x = scaleLinear([0, levels.length - 1], [left, width - right]);
  const y = scaleLinear([0, highest], [height - bottom, top]).nice(3);
  const [first, last] = [levels[0], levels.at(-1)];
  const course = line<Level>()
    .defined(({ value }) => value !== undefined)
    .x((_, at) => x(at))
    .y(({ value }) => y(value ?? 0))
    .digits(1);
  const base = height - bottom;
  const label = (kind: string, [at, level]: readonly [number, number], content: string) =>
    element('text', { class: `tx ${kind}`, x: round(at), y: round(level) }, content);
  const end =
    last?.value === undefined
      ? undefined
      : label(
          'e bo halo',
          [width - right, Math.max(11, y(max(levels.slice(-underLabel), stockOf) ?? 0) - 9)],
          fill(
            words.document.backlog.last,
            { value: formatCount(last.value, lang), month: last.label },
            lang,
          ),
        );
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': text },
    ...y
      .ticks(3)
      .filter(Number.isInteger)
      .flatMap((tick) => [
        element('path', {
          class: tick === 0 ? 'ax' : 'gr',
          d: `M${left} ${round(y(tick))}H${width}`,
        }),
        label('sm e', [left - 5, y(tick) + 4], formatCount(tick, lang)),
      ]),
    ...levels.flatMap(({ isJanuary }, at) =>
      isJanuary ? [element('path', { class: 'ax', d: `M${round(x(at))} ${base}v5` })] : [],
    ),
    element('path', { class: 'ln', d: course(levels) ?? '' }),
    ...levels.flatMap((level, at) => marks(level, [x(at), y(level.value ?? 0)])),
    end,
    label('sm', [left, height - 6], first?.label ?? ''),
    label('sm e', [width - right, height - 6], last?.label ?? ''),
  );
}

/** A month that is not whole is ringed. */
function marks({ value, isWhole }: Level, [x, y]: readonly [number, number]): readonly Markup[] {
  if (value === undefined || isWhole) return [];
  return [element('circle', { class: 'pv', cx: round(x), cy: round(y), r: 3 })];
}
