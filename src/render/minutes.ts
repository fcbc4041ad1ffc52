import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { formatDay, formatMonth } from '../report/format.ts';
import type { Report, Section, Table } from '../report/report.ts';
import { audienceMark } from './audience-mark.ts';
import { markdownCell, markdownTable } from './markdown.ts';

interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** How many decisions there is room for beside those that the report asks for. */
const blankRows = 6;

/** The record of decisions of a meeting, as Markdown: what the report says, and room to answer. */
export function renderMinutes(report: Report, voice: Voice): string {
  const { words, lang } = voice;
  const { minutes } = words.decisions;
  const title = fill(minutes.title, { month: formatMonth(report.month, lang) }, lang);
  const day = formatDay(report.asOf, lang);
  const about = fill(minutes.about, { id: report.id, day }, lang);
  const blocks = [
    `# ${title}`,
    `**${audienceMark(report, words)}**`,
    about,
    minutes.held,
    minutes.present,
    ...(['actions', 'objectives', 'points'] as const).flatMap((id) => toldText(report, id, voice)),
    ...proposalsText(report, voice),
    ...newDecisionsText(voice),
    minutes.signed,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionOf(report: Report, id: Section['id']): Section | undefined {
  return report.sections.find((section) => section.id === id);
}

/** Each sentence of a section, with room for what is decided of it. */
function toldText(
  report: Report,
  id: 'actions' | 'objectives' | 'points',
  { words }: Voice,
): readonly string[] {
  const { minutes, none, noPoint } = words.decisions;
  const section = sectionOf(report, id);
  const rows = section?.tables[0]?.rows ?? [];
  const head = `## ${section?.title ?? ''}`;
  if (rows.length === 0) return [head, id === 'points' ? noPoint : none[id]];
  const answers = [minutes.decision, minutes.ownerAndDue].map((line) => `   - ${line} `);
  const items = rows.map((row, at) => {
    const text = `**${markdownCell(String(row.label))}** ${markdownCell(String(row.sentence))}`;
    return [`${at + 1}. ${text}`, ...answers].join('\n');
  });
  return [head, items.join('\n')];
}

function proposalsText(report: Report, voice: Voice): readonly string[] {
  const tables = sectionOf(report, 'objectives')?.tables ?? [];
  const proposals = tables.find(({ id }) => id === 'objectives-proposals');
  return proposals === undefined ? [] : [markdownTable(proposals, voice)];
}

/** Empty rows under the columns of an action. */
function newDecisionsText(voice: Voice): readonly string[] {
  const { words } = voice;
  const { columns, minutes } = words.decisions;
  const keys = ['what', 'where', 'owner', 'due'] as const;
  const table: Table = {
    id: 'new',
    title: minutes.newDecisions,
    columns: keys.map((key) => ({ key, label: columns[key], type: 'text' })),
    rows: Array.from({ length: blankRows }, () => ({})),
    notes: [],
  };
  return [markdownTable(table, voice)];
}
