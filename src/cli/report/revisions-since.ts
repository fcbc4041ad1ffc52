import type { Indicator } from '../../indicators/indicator.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import type { IssuedDocument } from '../../report/issued-document.ts';
import { changedLines } from '../../report/revisions.ts';
import type { RevisionsSince } from '../../report/section-context.ts';
import type { Series } from '../../report/series.ts';
import type { IssuedReport } from '../../store/issued.ts';

/** The key figures of an issued report that are not what they were; those of a month are compared. */
export function revisionsSince(
  issued: IssuedReport,
  series: Series,
  indicator: (id: string) => Indicator,
): RevisionsSince {
  const { id, issuedAt, month } = issued;
  const { lines, reports } = JSON.parse(issued.document) as IssuedDocument;
  const shown = reports.fr.perimeter.map(({ code }) => code);
  const before = lines.filter(
    ({ indicator: name, district }) => keyIndicators.includes(name) && shown.includes(district),
  );
  const after = before.map((line) => {
    const value = series(indicator(line.indicator), line.district, month);
    return { ...line, figures: { ...line.figures, value } };
  });
  return { id, issuedAt, month, changes: changedLines(before, after) };
}
