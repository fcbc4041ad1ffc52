import { kinds } from '../../domain/kinds.ts';
import { stockGapsSql } from '../../indicators/datasets/deal-points.ts';
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

/** Refused rows, unknown words, amounts and events that contradict each other. */
export async function readQualityFacts(
  reader: Engine,
  relations: Relations,
): Promise<LoadingFacts> {
  const { records, loads } = relations;
  const [refused, unknownWords, conflicts, stockGaps] = await Promise.all([
    listRefused(reader, loads),
    listUnknownWords(reader, kinds, { records, vocabularies: joinedVocabularies() }),
    countConflicts(reader, { seizures: records('seizures'), loads }),
    listStockGaps(reader, relations),
  ]);
  return { refused, unknownWords, conflicts, stockGaps };
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
