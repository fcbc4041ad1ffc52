/**
 * How the cost of a load and of a report grows with the districts, the months, the earlier loads and
 * the indicators: one of them grows, all else stays. Each command is a whole process.
 *
 *   npm run bench:growth                                  100,000 rows, medians of three runs; half an hour
 *   npm run bench:growth -- --only loads --runs 1 --out growth.md
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Timing, timeInTurn } from './national/contender.ts';
import { type Spot, writeExport } from './national/generate.ts';
import { cross, execute, load, report } from './national/programs.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const rows = Number(values.rows);
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'cross-growth-'));
const at = (name: string) => join(folder, name);
const workspace = at('ws');
const fresh = () => rmSync(workspace, { recursive: true, force: true });

interface Point {
  readonly size: number;
  readonly load: Timing;
  readonly report: Timing;
  readonly megabytes: number;
}

/** A first load and its report, in a workspace that `prepare` has made. */
function measure(size: number, prepare: () => void, month: string): Point {
  const [loaded] = timeInTurn(
    [
      {
        name: 'load',
        command: load(at('all.csv'), workspace),
        before: () => {
          fresh();
          prepare();
        },
      },
    ],
    runs,
  );
  return { size, load: loaded as Timing, ...reportOf(month) };
}

function reportOf(month: string): Pick<Point, 'report' | 'megabytes'> {
  const [made] = timeInTurn([{ name: 'report', command: report(workspace, month) }], runs);
  const megabytes = statSync(at('ws/store.duckdb')).size / 2 ** 20;
  return { report: made as Timing, megabytes };
}

const nothing = () => undefined;

/** The districts of a country: as many communes, each a district of its own. */
function byDistricts(): readonly Point[] {
  return [62, 500, 5000].map((size) => {
    const spots: readonly Spot[] = Array.from({ length: size }, (_, n) => ({
      commune: `Commune ${lettersOf(n)}`,
      neighbourhood: 'Centre',
      district: `${String(n % 90).padStart(2, '0')}_${100 + Math.floor(n / 90)}`,
    }));
    const districts = spots.map(({ district, commune }) => `${district};${commune}`);
    const places = spots.map(({ district, commune }) => `${district};;${commune};Centre;`);
    writeFileSync(at('qrr.csv'), ['code_qrr;nom', ...districts, ''].join('\n'));
    writeFileSync(
      at('places.csv'),
      ['code_qrr;insee;commune;quartier;synonyme', ...places, ''].join('\n'),
    );
    writeExport({ rows, seed: 1, path: at('all.csv'), spots });
    const prepare = () => {
      execute(cross('init', workspace, '--quiet'));
      for (const file of ['qrr.csv', 'places.csv'])
        execute(cross('qrr', 'import', at(file), '--workspace', workspace, '--quiet'));
    };
    return measure(size, prepare, '2019-07');
  });
}

/** A name in letters alone: numbers at the end of a place may be taken for a part of a town. */
function lettersOf(n: number): string {
  const digits = n.toString(26).padStart(4, '0');
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

function byMonths(): readonly Point[] {
  return [12, 60, 240].map((size) => {
    writeExport({ rows, seed: 1, path: at('all.csv'), months: size });
    return measure(size, nothing, lastMonth(size));
  });
}

/** The last of so many months from January 2017, or the last that is over. */
function lastMonth(months: number): string {
  const last = new Date(Date.UTC(2017, months - 1, 1));
  const over = new Date();
  over.setUTCDate(0);
  return (last < over ? last : over).toISOString().slice(0, 7);
}

/** Small deliveries, one after the other: what the next one costs, and the report over all. */
function byLoads(): readonly Point[] {
  const small = 50;
  const points: Point[] = [];
  fresh();
  const files = Array.from({ length: 2000 }, (_, n) => {
    const path = at(`small/${n}.csv`);
    writeExport({ rows: small, seed: 1, path, from: n * small });
    return path;
  });
  for (const [first, last] of [
    [0, 1],
    [1, 200],
    [200, 2000],
  ] as const) {
    // The runs of the load that is timed are the last of them.
    const timed = Math.max(first, last - runs);
    const between = files.slice(first, timed);
    for (let from = 0; from < between.length; from += 100) {
      const [one = '', ...others] = between.slice(from, from + 100);
      execute([...load(one, workspace), ...others]);
    }
    const rest = files.slice(timed, last);
    const [loaded] = timeInTurn(
      [
        {
          name: 'load',
          command: load(at('next.csv'), workspace),
          before: () => copyFileSync(rest.shift() ?? '', at('next.csv')),
        },
      ],
      rest.length,
    );
    points.push({ size: last, load: loaded as Timing, ...reportOf('2019-07') });
  }
  return points;
}

/** Indicators of one's own, beside the catalogue. */
function byIndicators(): readonly Point[] {
  writeExport({ rows, seed: 1, path: at('all.csv') });
  return [0, 50, 200].map((size) => {
    const texts = Array.from(
      { length: size },
      (_, n) => `  own_${n}:
    label: { fr: Saisies ${n}, en: Seizures ${n} }
    records: seizures
    kind: count
    filter: product in (resin, herb) and quantity >= ${n}
`,
    );
    const prepare = () => {
      execute(cross('init', workspace, '--quiet'));
      if (size > 0) writeFileSync(at('ws/indicators.yaml'), `indicators:\n${texts.join('')}`);
    };
    return measure(size, prepare, '2019-07');
  });
}

const axes = [
  ['districts', `Districts, ${rows.toLocaleString('en')} rows`, byDistricts],
  ['months', `Months, ${rows.toLocaleString('en')} rows`, byMonths],
  ['loads', 'Earlier loads of 50 rows: the next one', byLoads],
  ['indicators', `Indicators of one's own, ${rows.toLocaleString('en')} rows`, byIndicators],
] as const;

function table(title: string, points: readonly Point[]): string {
  const [first] = points;
  const cells = points.map(({ size, load: loaded, report: made, megabytes }) => {
    const times = [loaded, made].map((timing, which) => {
      const base = (which === 0 ? first?.load : first?.report)?.seconds ?? Number.NaN;
      return `${timing.seconds.toFixed(2)} | ${(timing.seconds / base).toFixed(2)} | ${timing.peak.toFixed(0)}`;
    });
    return `| ${size.toLocaleString('en')} | ${times.join(' | ')} | ${megabytes.toFixed(1)} |`;
  });
  return `### ${title}

| how many | load, s | ÷ first | MiB | report, s | ÷ first | MiB | store, MB |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${cells.join('\n')}
`;
}

try {
  mkdirSync(at('small'));
  const texts: string[] = [];
  for (const [name, title, points] of axes) {
    if (values.only !== undefined && values.only !== name) continue;
    const text = table(title, points());
    process.stdout.write(`${text}\n`);
    texts.push(text);
  }
  if (values.out !== undefined) writeFileSync(values.out, texts.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
