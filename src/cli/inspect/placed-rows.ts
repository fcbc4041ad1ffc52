import type { Engine } from '../../store/engine.ts';
import { NONE, UNPLACED } from '../../territory/district.ts';
import type { RowFindings } from './inspection.ts';

/** Where the accepted rows of the temporary tables `staged` and `placed` lie. */
export async function countPlacedRows(
  engine: Engine,
): Promise<Pick<RowFindings, 'districts' | 'unplaced'>> {
  const districts = await engine.query<{ code: string; rows: number }>(`
SELECT district AS code, count(*) AS rows FROM staged JOIN placed USING (place)
WHERE reason IS NULL GROUP BY 1 ORDER BY district = '${UNPLACED}', district = '${NONE}', 1`);
  const unplaced = await engine.query<{ by: string; rows: number }>(`
SELECT placed AS "by", count(*) AS rows FROM staged JOIN placed USING (place)
WHERE reason IS NULL AND district = '${UNPLACED}' GROUP BY 1 ORDER BY rows DESC, 1`);
  return { districts, unplaced };
}
