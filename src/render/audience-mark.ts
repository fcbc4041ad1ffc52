import type { Words } from '../locale/words.ts';
import type { Report } from '../report/report.ts';

/** How far a report may go, in capitals, for the head of a text. */
export function audienceMark({ audience, provisional }: Report, words: Words): string {
  const { report, publishable } = words;
  if (audience === 'publiable') return provisional ? publishable.markProvisional : publishable.mark;
  return provisional ? report.restriction : report.restrictionFinal;
}

/** The same for the margin of a document. */
export function documentMark({ audience, provisional }: Report, words: Words): string {
  const { document, publishable } = words;
  if (audience === 'publiable')
    return provisional ? publishable.documentMarkProvisional : publishable.documentMark;
  return provisional ? document.restrictionLine : document.restrictionFinal;
}
