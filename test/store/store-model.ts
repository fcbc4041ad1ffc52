/** A row of the small kind that the model knows; without `id`, its day and word identify it. */
export interface ModelRow {
  readonly id?: string;
  readonly day: string;
  readonly word: string;
  readonly amount: number;
}

export interface ModelFile {
  readonly rows: readonly ModelRow[];
  readonly restate: boolean;
  readonly withdrawIn: readonly string[];
}

export interface ModelRecord {
  readonly key: string;
  readonly rank: number;
  readonly row: ModelRow;
}

/** What the store is said to remember: nothing in it is ever changed or removed. */
export interface ModelStore {
  /** Sorts contents as the engine's hashes do, where rows are given ranks in order. */
  readonly order: (row: ModelRow) => string;
  readonly loads: { readonly undoes?: number; readonly months: ReadonlySet<string> }[];
  readonly records: ModelRecord[];
  readonly seen: {
    readonly record: ModelRecord;
    readonly load: number;
    readonly restated: boolean;
  }[];
  readonly gone: { readonly key: string; readonly rank: number; readonly load: number }[];
}

export interface ModelCounts {
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly lateOrCorrected: number;
  readonly olderSeenAgain: number;
  readonly sharedIdentifier: number;
}

/** A load counts unless a later one that counts undoes it. */
function liveLoads({ loads }: ModelStore): ReadonlySet<number> {
  const undone = new Set<number>();
  for (let load = loads.length; load >= 1; load--) {
    const undoes = loads[load - 1]?.undoes;
    if (undoes !== undefined && !undone.has(load)) undone.add(undoes);
  }
  return new Set(loads.map((_, at) => at + 1).filter((load) => !undone.has(load)));
}

/** When a record last became current; undefined if nothing that counts has seen it since its rank was withdrawn. */
function appearance(store: ModelStore, record: ModelRecord): number | undefined {
  const live = liveLoads(store);
  const withdrawn = store.gone
    .filter(({ key, rank, load }) => key === record.key && rank === record.rank && live.has(load))
    .map(({ load }) => load);
  const last = Math.max(0, ...withdrawn);
  const seen = store.seen.filter(
    (sighting) => sighting.record === record && live.has(sighting.load) && sighting.load > last,
  );
  if (seen.length === 0) return undefined;
  const restated = seen.filter((sighting) => sighting.restated).map(({ load }) => load);
  return Math.max(Math.min(...seen.map(({ load }) => load)), ...restated);
}

/** The current records: of each key and rank, the latest to appear. */
export function currentRecords(store: ModelStore): readonly ModelRecord[] {
  const latest = new Map<string, { record: ModelRecord; load: number }>();
  for (const record of store.records) {
    const load = appearance(store, record);
    const slot = `${record.key} ${record.rank}`;
    if (load !== undefined && load > (latest.get(slot)?.load ?? 0))
      latest.set(slot, { record, load });
  }
  return [...latest.values()].map(({ record }) => record);
}

function keyOf({ id, day, word }: ModelRow): string {
  return id === undefined ? `fields ${day} ${word}` : `id ${id}`;
}

export function monthOf({ day }: ModelRow): string {
  return day.slice(0, 7);
}

function isSame(a: ModelRow, b: ModelRow): boolean {
  return a.day === b.day && a.word === b.word && a.amount === b.amount;
}

export function undoLoad(store: ModelStore, undoes: number): void {
  store.loads.push({ undoes, months: new Set() });
}

export function ingestFile(store: ModelStore, file: ModelFile): ModelCounts {
  const load = store.loads.length + 1;
  const current = currentRecords(store);
  const covered = coveredMonths(store);
  const sightings = [...groups(file.rows, keyOf)].flatMap(([key, rows]) =>
    [...assignRanks(store, key, rows)].map(([row, rank]) =>
      judge(store, { key, row, rank, current, file }),
    ),
  );
  const withdrawn = current.filter(
    ({ key, rank, row }) =>
      file.withdrawIn.includes(monthOf(row)) &&
      !sightings.some((sighting) => sighting.key === key && sighting.rank === rank),
  );
  for (const { key, rank } of withdrawn) store.gone.push({ key, rank, load });
  for (const sighting of sightings) {
    const record = sighting.known ?? { key: sighting.key, rank: sighting.rank, row: sighting.row };
    if (sighting.known === undefined) store.records.push(record);
    store.seen.push({ record, load, restated: file.restate });
  }
  store.loads.push({ months: new Set(file.rows.map(monthOf)) });
  const count = (test: (sighting: Sighting) => boolean) => sightings.filter(test).length;
  return {
    new: count(({ verdict }) => verdict === 'new'),
    revised: count(({ verdict }) => verdict === 'revised'),
    unchanged: count(({ verdict }) => verdict === 'unchanged'),
    withdrawn: withdrawn.length,
    lateOrCorrected: count(
      ({ verdict, row }) => verdict === 'new' && row.id === undefined && covered.has(monthOf(row)),
    ),
    olderSeenAgain: count(({ isOlder }) => isOlder),
    sharedIdentifier: count(
      ({ row }) => row.id !== undefined && file.rows.filter(({ id }) => id === row.id).length > 1,
    ),
  };
}

function coveredMonths(store: ModelStore): ReadonlySet<string> {
  const live = liveLoads(store);
  return new Set(store.loads.flatMap(({ months }, at) => (live.has(at + 1) ? [...months] : [])));
}

interface Sighting {
  readonly key: string;
  readonly rank: number;
  readonly row: ModelRow;
  readonly known: ModelRecord | undefined;
  readonly verdict: 'new' | 'revised' | 'unchanged';
  readonly isOlder: boolean;
}

interface Judged extends Pick<Sighting, 'key' | 'rank' | 'row'> {
  readonly current: readonly ModelRecord[];
  readonly file: ModelFile;
}

function judge(store: ModelStore, { key, rank, row, current, file }: Judged): Sighting {
  const isHere = (record: ModelRecord) => record.key === key && record.rank === rank;
  const now = current.find(isHere);
  const known = store.records.find((record) => isHere(record) && isSame(record.row, row));
  const isOld = known !== undefined && known !== now && appearance(store, known) !== undefined;
  const isUnchanged = known === now || (isOld && !file.restate);
  return {
    key,
    rank,
    row,
    known,
    verdict: now === undefined ? 'new' : isUnchanged ? 'unchanged' : 'revised',
    isOlder: now !== undefined && isOld && !file.restate,
  };
}

/** A rank of a key and a row that it has, had, or may have. */
interface Offer {
  readonly rank: number;
  readonly row: ModelRow;
}

/**
 * The rank of each row of one key. A row takes the rank that has its content, or had it; then
 * the rows revise the rest where they are as many, in the month or in all; then they take ranks
 * that have nothing current; else ranks of their own.
 */
function assignRanks(
  store: ModelStore,
  key: string,
  rows: readonly ModelRow[],
): ReadonlyMap<ModelRow, number> {
  const slots = store.records.filter((record) => record.key === key);
  const ranks = new Map<ModelRow, number>();
  if (rows.length === 1 && slots.every(({ rank }) => rank === 1))
    return new Map(rows.map((row) => [row, 1]));
  const current = currentRecords(store).filter((record) => record.key === key);
  const isCurrent = (rank: number) => current.some((record) => record.rank === rank);
  const isFree = ({ rank }: Offer) => ![...ranks.values()].includes(rank);
  const give = (offers: readonly Offer[], by: (row: ModelRow) => string, whole: boolean) => {
    const pending = rows.filter((row) => !ranks.has(row));
    const given = pair(pending, offers.filter(isFree), { by, whole, order: store.order });
    for (const [rank, row] of given) ranks.set(row, rank);
    return given.size;
  };
  const content = ({ day, word, amount }: ModelRow) => `${day} ${word} ${amount}`;
  const older = slots.filter(
    (slot) => isCurrent(slot.rank) && !current.includes(slot) && appearance(store, slot),
  );
  const idle = slots.filter(({ rank }) => !isCurrent(rank));
  give(current, content, false);
  while (give(older, content, false) > 0);
  give(current, monthOf, true);
  give(current, () => '', true);
  while (give(idle, content, false) > 0);
  give([...new Map(idle.map((slot) => [slot.rank, slot])).values()], () => '', true);
  const last = Math.max(0, ...slots.map(({ rank }) => rank));
  const rest = sorted(
    rows.filter((row) => !ranks.has(row)),
    store.order,
  );
  rest.forEach((row, at) => {
    ranks.set(row, last + 1 + at);
  });
  return ranks;
}

interface Pairing {
  readonly by: (row: ModelRow) => string;
  /** Only where there are at least as many rows as offers. */
  readonly whole: boolean;
  readonly order: (row: ModelRow) => string;
}

/** The n-th row with the n-th offer of its group; of several rows for one rank, the first content. */
function pair(
  rows: readonly ModelRow[],
  offers: readonly Offer[],
  { by, whole, order }: Pairing,
): ReadonlyMap<number, ModelRow> {
  const byRank = [...offers].sort((a, b) => a.rank - b.rank);
  const offered = groups(byRank, ({ row }) => by(row));
  const pairs = new Map<number, ModelRow>();
  for (const [group, takers] of groups(sorted(rows, order), by)) {
    const givers = offered.get(group) ?? [];
    if (whole && takers.length < givers.length) continue;
    takers.forEach((taker, at) => {
      const rank = givers[at]?.rank;
      const rival = rank === undefined ? undefined : pairs.get(rank);
      if (rank !== undefined && (rival === undefined || order(taker) < order(rival)))
        pairs.set(rank, taker);
    });
  }
  return pairs;
}

function sorted(rows: readonly ModelRow[], order: (row: ModelRow) => string): readonly ModelRow[] {
  return [...rows].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function groups<T>(
  items: readonly T[],
  by: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(by(item), [...(found.get(by(item)) ?? []), item]);
  return found;
}
