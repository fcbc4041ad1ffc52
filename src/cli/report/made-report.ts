import { createHash } from 'node:crypto';
import { loadWords } from '../../locale/load-words.ts';
import type { Lang } from '../../locale/words.ts';
import { renderBreakdownCsv } from '../../render/breakdown-csv.ts';
import type { CsvReader } from '../../render/csv.ts';
import { type ReportCharts, reportCharts } from '../../report/charts/report-charts.ts';
import type { IssuedDocument } from '../../report/issued-document.ts';
import { monthlyReport } from '../../report/monthly.ts';
import { publishableReport } from '../../report/publishable/publishable-report.ts';
import type { Report } from '../../report/report.ts';
import { tidyLines } from '../../report/tidy.ts';
import type { TidyLine } from '../../report/tidy-line.ts';
import type { ReportData } from './report-data.ts';

/** A report with all that its formats are made of; what only some of them need is a function. */
export interface MadeReport {
  readonly report: Report;
  readonly lines: () => readonly TidyLine[];
  readonly charts: () => ReportCharts;
  /** The CSV of a breakdown, where one was asked for. */
  readonly breakdown?: ((reader?: CsvReader) => string) | undefined;
  /** An indicator could not be computed. */
  readonly isLame: boolean;
}

/** Makes the report of what was read. */
export function madeFrom(data: ReportData): MadeReport {
  const { sections, asOf, upTo, indicators, state, only } = data;
  const { breakdown, quality } = sections;
  return {
    report: monthlyReport({ context: sections, asOf, upTo, state, digest, only }),
    lines: () => tidyLines(sections, indicators),
    charts: () => chartsOf(data),
    breakdown:
      breakdown === undefined
        ? undefined
        : (reader) => renderBreakdownCsv(sections, breakdown, reader),
    isLame: (quality.failures ?? []).length > 0,
  };
}

/** The same for the public: no chart, no breakdown, nothing but what may be told. */
export function madeForPublic(data: ReportData): MadeReport {
  const { sections, asOf, state } = data;
  const { report, lines } = publishableReport({ context: sections, asOf, state, digest });
  return {
    report,
    lines: () => lines,
    charts: () => ({ series: [], baselineMonths: 0, funnels: [] }),
    isLame: (sections.quality.failures ?? []).length > 0,
  };
}

function chartsOf({ sections, tested, perimeter }: ReportData): ReportCharts {
  return reportCharts({ context: sections, tested, perimeter });
}

/** What is kept of a report that is issued. */
export async function documentOf(data: ReportData): Promise<IssuedDocument> {
  const inLanguage = async (lang: Lang) => {
    const sections = { ...data.sections, words: await loadWords(lang), lang };
    return madeFrom({ ...data, sections }).report;
  };
  return {
    schema: 'clct-issued/1',
    reports: { fr: await inLanguage('fr'), en: await inLanguage('en') },
    lines: tidyLines(data.sections, data.indicators),
    charts: chartsOf(data),
  };
}

/** A report that was issued, to the digit, whatever was loaded since. */
export function madeAsIssued(document: IssuedDocument, lang: Lang): MadeReport {
  const { reports, lines, charts } = document;
  return { report: reports[lang], lines: () => lines, charts: () => charts, isLame: false };
}

/** A short hash, for the id of a report. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
