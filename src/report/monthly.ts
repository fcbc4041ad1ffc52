import { sourceCompleteness } from './completeness.ts';
import { type Report, type Section, type SectionId, sectionIds } from './report.ts';
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

const sections: Readonly<Record<SectionId, (context: SectionContext) => Section>> = {
  summary: summarySection,
  points: pointsSection,
  actions: actionsSection,
  objectives: objectivesSection,
  results: resultsSection,
  seizures: seizuresSection,
  assets: assetsSection,
  funnel: funnelSection,
  field: fieldSection,
  cross: crossSection,
  compared: comparedSection,
  months: monthsSection,
  quality: qualitySection,
  method: methodSection,
};

export interface MonthlyRequest {
  readonly context: SectionContext;
  /** UTC, of the last live load. */
  readonly asOf: string;
  /** The last load that counts, where later ones were left out. */
  readonly upTo?: number | undefined;
  /** Everything that the report follows from: loads, settings, program. */
  readonly state: string;
  /** A short hash of a text, for the report's id. */
  readonly digest: (text: string) => string;
  /** The sections that are wanted; all where absent. */
  readonly only?: readonly SectionId[] | undefined;
}

/**
 * The report of a month. The same state of the store gives the same report, id included: one that is
 * recomputed from earlier loads has the id of the one that was made then. The id is that of the
 * whole report, whatever part of it is made.
 */
export function monthlyReport(request: MonthlyRequest): Report {
  const { context, asOf, upTo, state, digest, only = sectionIds } = request;
  const perimeter = context.districts.map(({ code, label }) => ({ code, label }));
  const codes = perimeter.map(({ code }) => code);
  const made = sectionIds.filter((id) => only.includes(id));
  return {
    id: `clct-${context.month}-${digest(JSON.stringify([context.month, asOf, codes, state]))}`,
    month: context.month,
    asOf,
    provisional: gapsOfMonth(context).some(
      ({ state: delivery }) => delivery !== 'delivered' && delivery !== 'not-expected',
    ),
    perimeter,
    sources: sourceCompleteness(context),
    sections: made.map((id) => sections[id](context)),
    ...(upTo === undefined ? {} : { upTo }),
  };
}
