import { sourceCompleteness } from './completeness.ts';
import type { Report, Section } from './report.ts';
import type { SectionContext } from './section-context.ts';
import { actionsSection } from './sections/actions.ts';
import { assetsSection } from './sections/assets.ts';
import { comparedSection } from './sections/compared.ts';
import { crossSection } from './sections/cross.ts';
import { fieldSection } from './sections/field.ts';
import { funnelSection } from './sections/funnel.ts';
import { methodSection } from './sections/method.ts';
import { monthsSection } from './sections/months.ts';
import { objectivesSection } from './sections/objectives.ts';
import { pointsSection } from './sections/points.ts';
import { gapsOfMonth, qualitySection } from './sections/quality.ts';
import { resultsSection } from './sections/results.ts';
import { seizuresSection } from './sections/seizures.ts';
import { summarySection } from './sections/summary.ts';

const sections: readonly ((context: SectionContext) => Section)[] = [
  summarySection,
  pointsSection,
  actionsSection,
  objectivesSection,
  resultsSection,
  seizuresSection,
  assetsSection,
  funnelSection,
  fieldSection,
  crossSection,
  comparedSection,
  monthsSection,
  qualitySection,
  methodSection,
];

export interface MonthlyRequest {
  readonly context: SectionContext;
  /** UTC, of the last live load. */
  readonly asOf: string;
  /** The last load that counts, where later ones were left out. */
  readonly upTo?: number | undefined;
  /** A short hash of a text, for the report's id. */
  readonly digest: (text: string) => string;
}

/**
 * The report of a month. The same state of the store gives the same report, id included: one that is
 * recomputed from earlier loads has the id of the one that was made then, if it says the same.
 */
export function monthlyReport({ context, asOf, upTo, digest }: MonthlyRequest): Report {
  const body = {
    month: context.month,
    asOf,
    provisional: gapsOfMonth(context).some(
      ({ state }) => state !== 'delivered' && state !== 'not-expected',
    ),
    perimeter: context.districts.map(({ code, label }) => ({ code, label })),
    sources: sourceCompleteness(context),
    sections: sections.map((section) => section(context)),
  };
  const id = `clct-${context.month}-${digest(JSON.stringify(figuresOf(body)))}`;
  return { id, ...body, ...(upTo === undefined ? {} : { upTo }) };
}

/** What makes a report the same report, in any language: its figures, without a word. */
function figuresOf(body: Omit<Report, 'id'>): object {
  const { month, asOf, perimeter, sections: parts } = body;
  const tables = parts.flatMap((section) => section.tables);
  return {
    month,
    asOf,
    perimeter: perimeter.map(({ code }) => code),
    tables: tables.map(({ id, rows }) => [
      id,
      rows.map((row) => Object.entries(row).filter(([, cell]) => typeof cell !== 'string')),
    ]),
  };
}
