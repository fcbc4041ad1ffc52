import { literal } from '../../sql-literal.ts';
import type { Engine, Row } from '../../store/engine.ts';
import type { Locator, PlaceWords, PositionLocator } from '../../territory/locate.ts';
import type { Location } from '../../territory/location.ts';

/** Words of a place, read once for all the positions beside them. */
interface Reading {
  readonly locate: PositionLocator;
  /** Its QRR column names a QRR that is not in the registry. */
  readonly misnamed: boolean;
}

/** A district that rows name, beside a commune that is none of its own. */
export interface Contradiction {
  /** The number of these words in `place_words`. */
  readonly words: number;
  readonly district: string;
  /** As it is looked up, without capitals and accents; its INSEE code where it has no name. */
  readonly commune: string;
}

/**
 * Answers the temporary table `places` (`place`, `words`, `longitude`, `latitude`), whose words are
 * in `place_words`: the temporary table `answers` (`place`, `district`, `placed`, `misnamed`). Gives the
 * words that contradict each other: the QRR decides.
 */
export async function answerPlaces(
  engine: Engine,
  locate: Locator,
): Promise<readonly Contradiction[]> {
  const said = (await engine.query('FROM place_words ORDER BY words')).map((row) =>
    asWords(row, locate),
  );
  const readings = said.map((words) => readWords(words, locate));
  const outcomes = createOutcomes();
  engine.define('outcome_of', (words, longitude, latitude) => {
    const reading = readings[words];
    if (reading === undefined) throw new RangeError(`no words ${words}`);
    return outcomes.number(reading.locate(longitude, latitude), reading.misnamed);
  });
  await engine.execute(`
CREATE OR REPLACE TEMP TABLE answered AS
SELECT place, outcome_of(words, longitude, latitude) AS outcome FROM places`);
  await checkHashes(engine);
  await engine.execute(`
CREATE OR REPLACE TEMP TABLE answers AS SELECT place, district, placed, misnamed
FROM answered JOIN (VALUES ${outcomes.values()}) AS known (outcome, district, placed, misnamed)
USING (outcome);
DROP TABLE answered;`);
  return contradictionsIn(said, locate);
}

/** Each QRR and commune is looked at once, whatever the neighbourhoods beside them. */
function contradictionsIn(said: readonly PlaceWords[], locate: Locator): readonly Contradiction[] {
  const districts = new Map<string, string | undefined>();
  return said.flatMap((one, words) => {
    const { qrr, insee, commune } = one;
    const key = JSON.stringify([qrr, insee, commune]);
    if (!districts.has(key)) districts.set(key, locate.contradicted(one));
    const district = districts.get(key);
    return district === undefined ? [] : { words, district, commune: commune ?? insee ?? '' };
  });
}

interface Outcomes {
  readonly number: (location: Location, misnamed: boolean) => number;
  /** As rows for SQL: number, district, how it was found, misnamed. */
  readonly values: () => string;
}

/** The different outcomes, numbered as they turn up: a few hundred at most, for a million places. */
function createOutcomes(): Outcomes {
  const rows: string[] = [];
  const numbers: Readonly<Record<'true' | 'false', Map<string, Map<string, number>>>> = {
    true: new Map(),
    false: new Map(),
  };
  const number = ({ code, by }: Location, misnamed: boolean): number => {
    const known = numbers[`${misnamed}`];
    const ofCode = known.get(code) ?? new Map<string, number>();
    const found = ofCode.get(by);
    if (found !== undefined) return found;
    known.set(code, ofCode.set(by, rows.length));
    return rows.push(`(${rows.length}, ${literal(code)}, ${literal(by)}, ${misnamed})`) - 1;
  };
  // A list of values can't be empty, as the places of a file without a row are.
  return { number, values: () => ["(-1, '', '', false)", ...rows].join(', ') };
}

async function checkHashes(engine: Engine): Promise<void> {
  const [row] = await engine.query<{ shared: boolean }>(
    'SELECT count(*) > count(DISTINCT place) AS shared FROM answered',
  );
  if (row?.shared) throw new Error('two places share a hash');
}

/** A contour or a place may also name a QRR that the registry lacks: that is no fault of the row. */
function readWords(words: PlaceWords, locate: Locator): Reading {
  const misnamed = locate({ qrr: words.qrr }).by === 'unknown-code';
  return { locate: locate.beside(words), misnamed };
}

function asWords(row: Row, locate: Locator): PlaceWords {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : undefined);
  const neighbourhood = text('neighbourhood');
  return {
    qrr: text('qrr') ?? outsideWord(neighbourhood, locate),
    insee: text('insee'),
    commune: text('commune'),
    neighbourhood,
  };
}

/** « Hors quartier » may be the rest of a commune that is a QRR as a whole. */
const mayBeOutside = /qrr|^hors (?:perimetre|secteur|zone)$/;

/** An export without a column of the QRR writes « hors QRR », « hors zone » where the neighbourhood stands. */
function outsideWord(neighbourhood: string | undefined, locate: Locator): string | undefined {
  if (neighbourhood === undefined || !mayBeOutside.test(neighbourhood)) return undefined;
  return locate({ qrr: neighbourhood }).by === 'word' ? neighbourhood : undefined;
}
