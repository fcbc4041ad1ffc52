import type { SourceCompleteness } from './report.ts';
import type { SectionContext } from './section-context.ts';

/** For each source: the QRR of the report that it covers this month, and those that it does not. */
export function sourceCompleteness({
  coverage,
  districts,
  month,
}: SectionContext): readonly SourceCompleteness[] {
  const names = [...new Set(coverage.expected.map(({ source }) => source))].sort();
  return names.flatMap((source) => {
    const own = coverage.expected.filter((expected) => expected.source === source);
    const due = own.filter(
      ({ kind }) => coverage.delivered(source, kind, month) !== 'not-expected',
    );
    const lacks = (code: string) =>
      due.some(
        ({ kind, perimeter }) =>
          perimeter.includes(code) &&
          ['missing', 'suspected-gap'].includes(coverage.delivered(source, kind, month)),
      );
    const codes = districts
      .map(({ code }) => code)
      .filter((code) => due.some(({ perimeter }) => perimeter.includes(code)));
    if (codes.length === 0) return [];
    return [
      { source, covered: codes.filter((code) => !lacks(code)), missing: codes.filter(lacks) },
    ];
  });
}
