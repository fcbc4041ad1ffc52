import type { Report, Section, Table } from '../../report/report.ts';
import { element, type Markup } from './markup.ts';
import { fitsSecondPage } from './page-room.ts';
import type { Setting } from './setting.ts';
import { isTold } from './told-list.ts';

/** What the second page says of the decisions, and the tables that come after it. */
export interface DecidedPages {
  /** All sections; those of actions and objectives with what the second page has room for. */
  readonly sections: readonly Section[];
  readonly details: readonly Table[];
}

const decided: ReadonlySet<string> = new Set(['actions', 'objectives']);
const proposals = 'objectives-proposals';

/**
 * Who reads two pages reads the verdict on each decision there, and finds room for the next ones:
 * the tables behind them follow, once there are any.
 */
export function decidedPages({ sections, perimeter }: Report): DecidedPages {
  const ours = sections.filter(({ id }) => decided.has(id)).flatMap(({ tables }) => tables);
  const told = ours.filter(isTold).map(({ rows }) => rows);
  const isRoomy = fitsSecondPage(told, rowsOfProposals(perimeter.length));
  const isLater = (table: Table) =>
    !isTold(table) && (table.id !== proposals || (!isRoomy && ours.length > 0));
  return {
    sections: sections.map((section) =>
      decided.has(section.id)
        ? { ...section, tables: section.tables.filter((table) => !isLater(table)) }
        : section,
    ),
    details: ours.filter(isLater),
  };
}

/** One QRR has a row an indicator; several have a row each, and one together. */
function rowsOfProposals(districts: number): number {
  return districts > 1 ? districts + 1 : 5;
}

/** The tables behind the verdicts, on a page of their own; nothing where there are none. */
export function detailsBlock(
  { details }: DecidedPages,
  setting: Setting,
  tableMarkup: (table: Table, setting: Setting) => Markup,
): readonly Markup[] {
  if (details.length === 0) return [];
  return [
    element(
      'section',
      { id: 's-decided', 'aria-labelledby': 'h-decided' },
      element('h2', { id: 'h-decided', class: 'newpage' }, setting.words.document.decided),
      ...details.map((table) => tableMarkup(table, setting)),
    ),
  ];
}
