import type { Kind } from '../../domain/field.ts';
import { placesSql } from '../../intake/places-sql.ts';
import type { Engine } from '../../store/engine.ts';
import type { Position } from '../../territory/contours.ts';
import type { Locator } from '../../territory/locate.ts';
import { looksSwapped } from '../../territory/swapped-positions.ts';
import { answerPlaces, type Contradiction } from './answer-places.ts';
import type { Warning } from './summary.ts';

/** What was noticed of the places of a file. */
export interface Placement {
  /** Longitude and latitude look exchanged: no position of the file was used. */
  readonly swapped: boolean;
  /** Rows whose QRR and commune contradict each other. */
  readonly elsewhere: readonly Warning[];
}

/**
 * Finds the district of every accepted row: the distinct places once, then the temporary table
 * `placed`. A row whose own column names a QRR that is not in the registry is refused.
 */
export async function placeRows(engine: Engine, kind: Kind, locate: Locator): Promise<Placement> {
  await engine.execute(placesSql(kind));
  const swapped = await areSwapped(engine, locate);
  if (swapped) await engine.execute('UPDATE places SET longitude = NULL, latitude = NULL');
  const contradictions = await answerPlaces(engine, locate);
  const elsewhere = await communesElsewhere(engine, contradictions);
  await engine.execute(`
CREATE TEMP TABLE placed AS SELECT place, district, placed FROM answers;
UPDATE staged SET reason = 'qrr:unknown-qrr' FROM answers
WHERE answers.place = staged.place AND answers.misnamed AND reason IS NULL;
DROP TABLE answers; DROP TABLE places; DROP TABLE place_words;`);
  return { swapped, elsewhere };
}

/** More would hide the other warnings. */
const shownPairs = 5;

async function communesElsewhere(
  engine: Engine,
  contradictions: readonly Contradiction[],
): Promise<readonly Warning[]> {
  if (contradictions.length === 0) return [];
  const numbers = contradictions.map(({ words }) => words).join(', ');
  const counted = await engine.query<{ words: number; rows: number }>(`
SELECT words, count(*) AS rows FROM staged JOIN places USING (place)
WHERE reason IS NULL AND words IN (${numbers}) GROUP BY words ORDER BY rows DESC, words`);
  const named = new Map(
    contradictions.map(({ words, district, commune }) => [words, `${district} / ${commune}`]),
  );
  const pairs = [...new Set(counted.map(({ words }) => named.get(words) ?? ''))];
  const rows = counted.reduce((sum, one) => sum + one.rows, 0);
  return [{ code: 'commune-elsewhere', rows, pairs: pairs.slice(0, shownPairs) }];
}

/** Enough to tell an exchange, which concerns all rows or none. */
const sampleSize = 2000;

/** Places are hashes: the least of them are any of them, and always the same. */
async function areSwapped(engine: Engine, { contours }: Locator): Promise<boolean> {
  if (contours === undefined) return false;
  const sample = await engine.query<{ longitude: number; latitude: number }>(`
SELECT longitude, latitude FROM places WHERE longitude IS NOT NULL AND latitude IS NOT NULL
ORDER BY place LIMIT ${sampleSize}`);
  const points = sample.map(({ longitude, latitude }): Position => [longitude, latitude]);
  return looksSwapped(points, contours);
}
