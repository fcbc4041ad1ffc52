import { type MonthlyRequest, monthlyReport } from '../monthly.ts';
import type { Report } from '../report.ts';
import type { TidyLine } from '../tidy-line.ts';
import { publishableFacts } from './publishable-facts.ts';
import { publishableLines } from './publishable-lines.ts';
import { publishableSections } from './publishable-tables.ts';

/** A report for the public: all that any format shows of it. */
export interface PublishableReport {
  readonly report: Report;
  readonly lines: readonly TidyLine[];
}

/**
 * The report of a month as it may be published. Its id is a hash of what it publishes: it has one of its
 * own, and tells nothing of what it hides.
 */
export function publishableReport(request: MonthlyRequest): PublishableReport {
  const { context, asOf, digest } = request;
  const { month, provisional, perimeter } = monthlyReport({ ...request, only: [] });
  const facts = publishableFacts(context);
  const lines = publishableLines(context, facts);
  const codes = perimeter.map(({ code }) => code);
  return {
    lines,
    report: {
      id: `clct-publiable-${month}-${digest(JSON.stringify([month, asOf, codes, lines]))}`,
      audience: 'publiable',
      month,
      asOf,
      provisional,
      perimeter,
      sources: [],
      sections: publishableSections(context, facts),
    },
  };
}
