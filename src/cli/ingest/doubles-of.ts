import { countDoubles, keepLikely } from '../../store/doubles.ts';
import { compareWords } from '../history/possible-doubles.ts';
import type { LoadSettings } from './load-settings.ts';
import type { StagedFile } from './staged-file.ts';

/**
 * How many records of a load, merged but not yet recorded, may be the same events as records of
 * another source.
 */
export async function doublesOf(
  { mapping, source }: StagedFile,
  { session, vocabularies }: LoadSettings,
  load: number,
): Promise<number> {
  const { engine } = session;
  const { kind } = mapping;
  const [other] = await engine.query(
    `SELECT 1 FROM store.${kind.name} WHERE source <> $1 LIMIT 1`,
    [source],
  );
  if (other === undefined) return 0;
  await compareWords(engine, vocabularies);
  const records = await keepLikely(engine, kind, { load, source });
  const found = await countDoubles(engine, { kind, records, seenBy: load });
  await engine.execute(`DROP TABLE ${records}`);
  return found;
}
