import type { JournalLine } from '../../journal/line.ts';
import type { JournalFault } from '../../journal/verify-journal.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid, type GridColumn } from '../../render/terminal/grid.ts';
import { wrap } from '../../render/text.ts';
import { formatDay } from '../../report/format.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';

export interface ShownJournal {
  readonly lines: readonly JournalLine[];
  /** How many lines the whole journal has. */
  readonly count: number;
  readonly faults: readonly JournalFault[];
  /** Only whether it is whole was asked. */
  readonly verify: boolean;
}

/** The journal on a terminal: what was done, then whether it is whole. */
export function journalText(shown: ShownJournal, context: Context): string {
  const { lines, verify } = shown;
  const words = context.words.journal;
  const page = pageFor(context);
  const table =
    lines.length === 0
      ? [words.none]
      : drawGrid(columnsOf(context), [{ rows: rowsOf(lines, context) }], page);
  const body = verify ? [] : [page.style.accent(words.title), ...table, ''];
  return `${[...body, ...verdict(shown, context)].join('\n')}\n`;
}

function columnsOf({ words }: Context): readonly GridColumn[] {
  const { columns } = words.journal;
  return [
    { label: columns.number, align: 'right' },
    { label: columns.at, align: 'left' },
    { label: columns.user, align: 'left' },
    { label: columns.action, align: 'left' },
    { label: columns.command, align: 'left' },
    { label: columns.what, align: 'left' },
  ];
}

function rowsOf(lines: readonly JournalLine[], { words, lang }: Context): readonly string[][] {
  const { actions, load: loadWord } = words.journal;
  return lines.map(({ number, at, user, action, command, reason, load, report, ...line }) => {
    const parts = [
      ...(load === undefined ? [] : [fill(loadWord, { load }, lang)]),
      ...(report === undefined ? [] : [report]),
      ...(line.package === undefined ? [] : [line.package]),
      ...(reason === undefined ? [] : [reason]),
    ];
    const when = `${formatDay(at, lang)} ${at.slice(11, 16)}`;
    const what = cleanText(parts.join(' · '));
    return [
      String(number),
      when,
      cleanText(user),
      actions[action] ?? action,
      cleanText(command),
      what,
    ];
  });
}

function verdict({ faults, count }: ShownJournal, context: Context): readonly string[] {
  const { words, lang, width } = context;
  const { whole, empty, faults: faultWords, advice } = words.journal;
  if (faults.length === 0) return wrap(count === 0 ? empty : fill(whole, { count }, lang), width);
  const told = faults.map(({ line, fault }) => `✗ ${fill(faultWords[fault], { line }, lang)}`);
  return [...told, advice].flatMap((line) => wrap(line, width));
}
