import { kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { stockGapsSql } from '../../indicators/datasets/deal-points.ts';
import { uncountedSql } from '../../indicators/datasets/seizures.ts';
import { joinedVocabularies } from '../../indicators/datasets.ts';
import type { Relations } from '../../indicators/relations.ts';
import type { SectionContext } from '../../report/section-context.ts';
import type { Engine } from '../../store/engine.ts';
import { countConflicts, listRefused, listUnknownWords } from '../../store/quality.ts';

/** What was noticed while loading; what failed in computing is added to it later. */
type LoadingFacts = Omit<SectionContext['quality'], 'failures'>;

/** What is said of the quality where nobody asks for it. */
export const noQualityFacts: LoadingFacts = {
  refused: [],
  unknownWords: [],
  conflicts: 0,
  stockGaps: [],
};

/** Refused rows, unknown words, amounts and events that contradict each other, quantities of the month in no sum. */
export async function readQualityFacts(
  reader: Engine,
  relations: Relations,
  month: Month,
): Promise<LoadingFacts> {
  const { records, loads } = relations;
  const [refused, unknownWords, conflicts, stockGaps, uncounted] = await Promise.all([
    listRefused(reader, loads),
    listUnknownWords(reader, kinds, { records, vocabularies: joinedVocabularies() }),
    countConflicts(reader, { seizures: records('seizures'), loads }),
    listStockGaps(reader, relations),
    reader.query<{ district: string; rows: number }>(uncountedSql(relations, month)),
  ]);
  return { refused, unknownWords, conflicts, stockGaps, uncounted };
}

/** Deal points whose events don't follow one another; without any event there is nothing to ask. */
async function listStockGaps(
  reader: Engine,
  relations: Relations,
): Promise<NonNullable<LoadingFacts['stockGaps']>> {
  const [event] = await reader.query(
    `SELECT 1 AS event FROM ${relations.records('deal_points')} AS record LIMIT 1`,
  );
  return event === undefined ? [] : reader.query(stockGapsSql(relations));
}
