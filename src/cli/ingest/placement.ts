import type { Kind } from '../../domain/field.ts';
import { placesSql } from '../../intake/stage.ts';
import type { Engine, Row } from '../../store/engine.ts';
import type { Locator } from '../../territory/locate.ts';

/**
 * Finds the district of every accepted row: the distinct places once, then the temporary table
 * `placed`. A row whose own column names a QRR that is not in the registry is refused.
 */
export async function placeRows(engine: Engine, kind: Kind, locate: Locator): Promise<void> {
  const places = await engine.query(placesSql(kind));
  const placed = places.map((row) => ({
    place: String(row.place),
    ...locate(asPlace(row, locate)),
  }));
  if (new Set(placed.map(({ place }) => place)).size < placed.length) {
    throw new Error('two places share a hash');
  }
  await engine.execute(
    'CREATE TEMP TABLE placed (place UBIGINT, district VARCHAR, placed VARCHAR)',
  );
  for (let at = 0; at < placed.length; at += batch) {
    const values = placed
      .slice(at, at + batch)
      .map(({ place, code, by }) => `(${place}, '${code}', '${by}')`);
    await engine.execute(`INSERT INTO placed VALUES ${values.join(', ')}`);
  }
  await engine.execute(`UPDATE staged SET reason = 'qrr:unknown-qrr'
FROM placed WHERE placed.place = staged.place AND placed.placed = 'unknown-code' AND reason IS NULL`);
}

const batch = 5000;

function asPlace(row: Row, locate: Locator): Parameters<Locator>[0] {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : undefined);
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : undefined);
  const neighbourhood = text('neighbourhood');
  return {
    qrr: text('qrr') ?? outsideWord(neighbourhood, locate),
    insee: text('insee'),
    commune: text('commune'),
    neighbourhood,
    longitude: number('longitude'),
    latitude: number('latitude'),
  };
}

/** An export without a column of the QRR writes « hors QRR » where the neighbourhood stands. */
function outsideWord(neighbourhood: string | undefined, locate: Locator): string | undefined {
  const isOutside = neighbourhood?.includes('qrr') && locate({ qrr: neighbourhood }).by === 'word';
  return isOutside ? neighbourhood : undefined;
}
