import type { LoadSettings } from './load-settings.ts';
import { rowWarnings } from './row-warnings.ts';
import type { StagedFile } from './staged-file.ts';
import type { Warning } from './summary.ts';
import { unknownWords } from './unknown-words.ts';

/** What there is to know of a file whatever the store holds. */
export async function fileWarnings(
  { session, vocabularies }: Pick<LoadSettings, 'session' | 'vocabularies'>,
  file: Pick<StagedFile, 'head' | 'mapping' | 'readings' | 'transcript' | 'profile'>,
): Promise<readonly Warning[]> {
  const { mapping, readings, transcript } = file;
  const warnings: Warning[] = [];
  const columns = [...mapping.unmapped, ...unnamedColumns(file)];
  if (columns.length > 0) warnings.push({ code: 'unmapped-columns', columns });
  for (const [field, reading] of readings.dates) {
    if ('certainty' in reading && reading.certainty === 'assumed') {
      warnings.push({ code: 'assumed-date-order', field, order: reading.order });
    }
  }
  for (const [field, { certainty, mark }] of readings.decimals) {
    if (certainty === 'assumed' || certainty === 'mixed')
      warnings.push({ code: `${certainty}-decimal`, field, mark });
  }
  const mixed = transcript.mixedEncodingLines;
  if (mixed.count > 0)
    warnings.push({ code: 'mixed-encoding', rows: mixed.count, lines: mixed.first });
  return [
    ...warnings,
    ...(await rowWarnings(session.engine, file, vocabularies)),
    ...(await unknownWords(session.engine, mapping.kind, vocabularies)),
  ];
}

/** Columns without a name in which something stands, in a file whose header is one line. */
function unnamedColumns({
  head,
  profile,
}: Pick<StagedFile, 'head' | 'profile'>): readonly string[] {
  if ((profile?.header_rows ?? 1) > 1) return [];
  return head.header.flatMap((name, at) => {
    const isFilled = head.sample.some((cells) => (cells[at] ?? '').trim() !== '');
    // A first one numbers the rows, as statistics programs write it.
    return name === '' && isFilled && at > 0 ? [`(${at + 1})`] : [];
  });
}
