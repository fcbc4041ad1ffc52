import { plantedFile } from '../fixtures/planted-file.ts';

const { counts, bySource, products } = plantedFile;
const qrrs = ['77_1', '78_2', '91_2', '93_3', '94_1', '95_3'];

/** A figure that the report must show, by what was planted. */
export interface PlantedFigure {
  /** The name of the count in `planted.json`. */
  readonly planted: string;
  readonly indicator: string;
  readonly qrr: string;
  /** NaN where the report must show none. */
  readonly value: number;
}

/** Counts that the report shows as a rate: the indicator, and what it is a share of. */
const rates: Readonly<
  Record<string, readonly [indicator: string, base: (qrr: string, month: string) => number]>
> = {
  'arrests.minors': ['arrests.minors.rate', (qrr, month) => count('arrests.total', qrr, month)],
  'reports.duplicates': ['reports.duplicates.rate', registered],
  'reports.treated_30d': ['reports.treated_30d.rate', registered],
};

/** Only the register of the CROSS says what became of a report. */
function registered(qrr: string, month: string): number {
  return bySource.cross?.['reports.received']?.[qrr]?.[month] ?? Number.NaN;
}

/** Every count of `planted.json` for every QRR as the report of a month must show it. */
export function plantedFigures(month: string): readonly PlantedFigure[] {
  return Object.keys(counts).flatMap((planted) =>
    qrrs.map((qrr) => {
      const [indicator, base] = rates[planted] ?? [planted, undefined];
      // A rate within 30 days is told a month later, when its cohort has had the time.
      const cohort = planted === 'reports.treated_30d' ? monthBefore(month) : month;
      const value = count(planted, qrr, cohort);
      return {
        planted,
        indicator,
        qrr,
        value: base === undefined ? value : percent(value, base(qrr, cohort)),
      };
    }),
  );
}

function count(indicator: string, qrr: string, month: string): number {
  return counts[indicator]?.[qrr]?.[month] ?? Number.NaN;
}

function percent(of: number, base: number): number {
  return base === 0 ? Number.NaN : (100 * of) / base;
}

const measured: Readonly<Record<string, readonly string[]>> = {
  mass: ['resin', 'herb', 'cocaine', 'crack', 'heroin', 'ketamine', 'other'],
  pieces: ['mdma', 'plant', 'nitrous-oxide'],
};

/** Seizures and sums by product of a month that `planted.json` tells product by product. */
export function plantedProducts(month: string): readonly Omit<PlantedFigure, 'planted'>[] {
  return qrrs.flatMap((qrr) => {
    const ofQrr = products[month]?.[qrr] ?? {};
    const mass = (measured.mass ?? []).flatMap((product) => {
      const { events = 0, lines = 0, sum = 0, largest = Number.NaN } = ofQrr[product] ?? {};
      // An event with two lines of a product is larger than its largest line.
      const share =
        events === lines ? [[`seizures.largest.${product}`, percent(largest, sum)] as const] : [];
      return [
        [`seizures.events.${product}`, events] as const,
        [`seizures.mass.${product}`, sum] as const,
        ...share,
      ];
    });
    const pieces = (measured.pieces ?? []).flatMap((product) => [
      [`seizures.events.${product}`, ofQrr[product]?.events ?? 0] as const,
      [`seizures.units.${product}`, ofQrr[product]?.sum ?? 0] as const,
    ]);
    return [...mass, ...pieces].map(([indicator, value]) => ({ qrr, indicator, value }));
  });
}

/** The months of a QRR that are not whole: the gendarmerie never delivered November 2018. */
function isWhole(indicator: string, qrr: string, month: string): boolean {
  return month !== '2018-11' || indicator.startsWith('reports') || !['77_1', '91_2'].includes(qrr);
}

/** The columns of comparison, by the rules of the report, from planted counts alone. */
export function plantedMonthly(
  indicator: string,
  qrr: string,
  month: string,
): Readonly<Record<string, number>> {
  const back = (n: number): string => (n === 0 ? month : monthBefore(back(n - 1)));
  const over = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_, at) => back(from - at));
  const sum = (list: readonly string[]) =>
    list.every((one) => isWhole(indicator, qrr, one))
      ? list.reduce((total, one) => total + count(indicator, qrr, one), 0)
      : Number.NaN;
  const whole = over(12, 1).filter((one) => isWhole(indicator, qrr, one));
  const mean = sum(whole) / whole.length;
  const sinceJanuary = Number(month.slice(5)) - 1;
  const difference = count(indicator, qrr, month) - mean;
  return {
    previous_month: count(indicator, qrr, back(1)),
    same_month_last_year: count(indicator, qrr, back(12)),
    mean_12: mean,
    ytd: sum(over(sinceJanuary, 0)),
    ytd_last_year: sum(over(sinceJanuary + 12, 12)),
    rolling_12: sum(over(11, 0)),
    difference,
    percent: mean < 10 ? Number.NaN : (100 * difference) / mean,
  };
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
