import { addMonths, type Month } from '../../../src/domain/month.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import type { Indicator } from '../../../src/indicators/indicator.ts';
import { fr } from '../../../src/locale/fr.ts';
import { type Figure, missing } from '../../../src/report/cell.ts';
import type { SectionContext } from '../../../src/report/section-context.ts';
import type { Series } from '../../../src/report/series.ts';

export const firstMonth = '2018-07' as Month;
const months = Array.from({ length: 14 }, (_, at) => addMonths(firstMonth, at));

/** Counts by indicator, district and month. */
type Counts = (indicator: string, district: string, month: Month) => number;

export interface RandomMonths {
  readonly districts: readonly string[];
  readonly counts: Counts;
}

export const offences = ['trafficking', 'user_dealing', 'use', 'other'].map(
  (offence) => `arrests.${offence}`,
);
export const origins = idsThatBegin('reports.origin.');
export const products = idsThatBegin('seizures.events.');

function idsThatBegin(start: string): readonly string[] {
  return catalogue.flatMap(({ id }) => (id.startsWith(start) ? [id] : []));
}

/** Fourteen months of one to six QRR, as small as real ones, from a seed. */
export function randomMonths(seed: number): RandomMonths {
  const random = generator(seed);
  const districts = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, at) => `77_${at + 1}`);
  const values = new Map<string, number>();
  const scale = [0.15, 0.6, 1, 3][Math.floor(random() * 4)] ?? 1;
  for (const month of months) {
    for (const district of districts) {
      const put = (id: string, count: number) => values.set(`${id} ${district} ${month}`, count);
      const draw = (mean: number) => Math.floor(-Math.log(1 - random()) * mean * scale);
      const total = (id: string, parts: readonly string[], mean: number) => {
        const drawn = parts.map((part) => ({ part, count: draw(mean) }));
        for (const { part, count } of drawn) put(part, count);
        put(
          id,
          drawn.reduce((sum, { count }) => sum + count, 0),
        );
      };
      total('arrests.total', offences, 4);
      total('reports.received', origins, 1);
      const events = draw(8);
      put('seizures.events', events);
      for (const product of products) put(product, Math.min(events, draw(1)));
    }
  }
  return { districts, counts: (id, code, month) => values.get(`${id} ${code} ${month}`) ?? 0 };
}

/** The months as a report sees them. Masses are 100 g a seizure. */
export function contextOf({ districts, counts }: RandomMonths, month: Month): SectionContext {
  const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
  const indicator = (id: string): Indicator => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(id);
    return found;
  };
  const one = (id: string, code: string, when: Month): Figure => {
    const product = /^seizures\.(mass|largest)\.(.+)$/.exec(id);
    if (product === null) return figure(counts(id, code, when));
    const events = counts(`seizures.events.${product[2]}`, code, when);
    if (product[1] === 'mass') return figure(100 * events);
    return events === 0 ? missing('not-applicable') : figure(100 / events);
  };
  const series: Series = ({ id }, code, when) => {
    if (code !== 'ALL') return one(id, code, when);
    const known = districts.map((district) => one(id, district, when));
    return figure(known.reduce((sum, part) => sum + ('value' in part ? part.value : 0), 0));
  };
  const shown = districts.map((code) => ({ code, label: code }));
  const parts = { month, districts: shown, series, indicator, words: fr, lang: 'fr' as const };
  return parts as unknown as SectionContext;
}

function figure(value: number): Figure {
  return { value, partial: [], unfinished: false };
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
