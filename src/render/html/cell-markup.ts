import { fill } from '../../locale/fill.ts';
import type { Absence } from '../../report/cell.ts';
import { lackedText } from '../../report/labels.ts';
import type { CellValue, Column } from '../../report/report.ts';
import { cellText } from '../cell-text.ts';
import { cut } from '../text.ts';
import type { Voice } from '../voice.ts';
import { element, type Markup, together } from './markup.ts';

/** The longest text that a cell of a document shows; the data formats have it whole. */
const longestText = 400;

/** What a cell shows: figures as in every format, what is missing as a sign with its words for those who listen. */
export function cellMarkup(cell: CellValue | undefined, column: Column, voice: Voice): Markup {
  if (typeof cell === 'object' && 'missing' in cell) return absenceMarkup(cell.missing, voice);
  if (typeof cell === 'object')
    return partialMarkup(cellText(cell.value, column, voice), cell.partial, voice);
  const text = cut(cellText(cell, column, voice), longestText);
  const isSignal = typeof cell === 'string' && /^[▲▼]/.test(text);
  return isSignal ? element('span', { class: 'sig' }, text) : together(text);
}

const absenceClasses: Readonly<Record<Absence, string>> = {
  'not-available': 'na',
  'not-applicable': 'so',
  hidden: 'hid',
  'base-too-small': 'so',
  'too-early': 'so',
  failed: 'so',
};

export function absenceMarkup(absence: Absence, { words }: Voice): Markup {
  return signMarkup(
    absenceClasses[absence],
    words.report.absences[absence] ?? absence,
    words.document.absences[absence] ?? absence,
  );
}

/** A sign that is seen, and the words that are heard in its place. */
function signMarkup(kind: string, sign: string, spoken: string): Markup {
  if (sign === spoken) return element('span', { class: kind }, sign);
  return together(
    element('span', { class: kind, 'aria-hidden': 'true' }, sign),
    element('span', { class: 'sr' }, spoken),
  );
}

/** A figure with a raised mark; who listens hears what is missing. */
export function partialMarkup(text: string, sources: readonly string[], voice: Voice): Markup {
  const { words, lang } = voice;
  const spoken =
    sources.length === 0
      ? words.document.unfinished
      : fill(words.document.partial, { sources: cut(lackedText(sources, words), 120) }, lang);
  return together(
    text,
    element('sup', { class: 'pr', 'aria-hidden': 'true' }, words.report.partialMark),
    element('span', { class: 'sr' }, ` (${spoken})`),
  );
}
