/** A case followed for so many days, until its event or for as long as it was seen. */
export interface CaseDuration {
  readonly days: number;
  readonly event: boolean;
  /** Cases that the row stands for. */
  readonly weight: number;
}

/**
 * SQL of a list of durations as one text, `12 5+ 3*20`: a plus where the case was still open after
 * so many days (as survival tables are printed), `*20` where a row stands for twenty cases.
 */
export function durationsSql(from: string, to: string, seenUntil: string): string {
  const days = `greatest(0, coalesce(${to}, ${seenUntil}) - ${from})`;
  const open = `CASE WHEN ${to} IS NULL THEN '+' ELSE '' END`;
  return `string_agg(concat(${days}, ${open}, CASE WHEN n <> 1 THEN concat('*', n) ELSE '' END), ' ')`;
}

/** Reads what `durationsSql` wrote. */
export function parseDurations(text: string): readonly CaseDuration[] {
  return text.split(' ').flatMap((item) => {
    if (item === '') return [];
    const [days = '', weight = '1'] = item.split('*');
    const event = !days.endsWith('+');
    return [{ days: Number.parseInt(days, 10), event, weight: Number(weight) }];
  });
}

/** SQL of what each row names, as one text; rows that stand for several are left out. */
export function tallySql(column: string): string {
  return `string_agg(${column}::VARCHAR, ' ') FILTER (${column} IS NOT NULL AND n = 1)`;
}

/** How often each thing is named in what `tallySql` wrote. */
export function parseTally(text: string): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const name of text.split(' ')) {
    if (name !== '') tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  return tally;
}
