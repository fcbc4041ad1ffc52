import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main.ts';
import type { Program } from '../../src/cli/program.ts';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { keyIndicators } from '../../src/indicators/key-indicators.ts';
import { fr } from '../../src/locale/fr.ts';
import { formatCount, formatMean } from '../../src/report/format.ts';
import type { Signals } from '../../src/report/signals.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { generatorFor } from './generator.ts';
import { before, drawHistory, type History } from './history.ts';
import { percent, type Run, type TableMaker } from './table.ts';
import { deliveryOf, districtCodes, isSignal, testReport } from './tested-report.ts';
import { even, type World, worldsOf } from './world.ts';

/** What the whole program said of a month of a simulated store, and what the direct path says. */
interface ReportPair {
  readonly signals: Signals;
  /** Words of the signal column, by indicator and position of the district. */
  readonly said: ReadonlyMap<string, string>;
  readonly summary: readonly string[];
}

const codes = OFFICIAL_QRR.map(({ code }) => code);

/** What stands in the files for each tested indicator: its kind of records, and the words of a row. */
const rowsOf: Readonly<Record<string, { readonly kind: string; readonly words: string }>> = {
  'reports.received': { kind: 'reports', words: 'habitant' },
  'seizures.events': { kind: 'seizures', words: 'résine' },
  'arrests.trafficking': { kind: 'arrests', words: 'trafic' },
  'arrests.use': { kind: 'arrests', words: 'usage' },
};

const headers: Readonly<Record<string, string>> = {
  reports: 'QRR;DATE RECEPTION;ORIGINE;NOMBRE DE SIGNALEMENTS',
  seizures: 'QRR;DATE SAISIE;PRODUIT;NOMBRE DE SAISIES',
  arrests: 'QRR;DATE INTERPELLATION;INFRACTION;NOMBRE',
};

/** One row a cell, which stands for all its events; a month without any has no row. */
function exportOf(kind: string, { months, counts }: History): string {
  const rows = keyIndicators.flatMap((id, k) => {
    const { kind: own, words } = rowsOf[id] ?? { kind: '', words: '' };
    if (own !== kind) return [];
    return (counts[k] ?? []).flatMap((cell, d) =>
      months.flatMap((month, t) => {
        const count = cell[t] ?? 0;
        return count > 0 ? [`${codes[d]};${month}-15;${words};${count}`] : [];
      }),
    );
  });
  return [headers[kind], ...rows, ''].join('\n');
}

async function command(program: Program, argv: readonly string[], cwd: string, now: Month) {
  const written: string[] = [];
  const errors: string[] = [];
  const sink = (parts: string[]) => ({
    columns: undefined,
    write: (data: string | Uint8Array) => void parts.push(data.toString()),
  });
  const code = await run(program, {
    argv,
    cwd,
    env: {},
    now: () => new Date(`${now}-05T09:00:00Z`),
    stdout: sink(written),
    stderr: sink(errors),
  });
  if (code > 1) throw new Error(`${program} ${argv.join(' ')}: exit ${code}: ${errors.join('')}`);
  return written.join('');
}

interface JsonReport {
  readonly sections: readonly {
    readonly tables: readonly {
      readonly id: string;
      readonly rows: readonly Readonly<Record<string, unknown>>[];
    }[];
  }[];
}

function tableRows(report: JsonReport, id: string) {
  return (
    report.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)?.rows ?? []
  );
}

/** Loads a history as files, and reports its last months by the program itself. */
async function reportPairs(history: History, reports: number): Promise<readonly ReportPair[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'cross-simulate-'));
  const last = history.months.at(-1) as Month;
  const now = addMonths(last, 1);
  try {
    for (const kind of ['reports', 'seizures', 'arrests']) {
      writeFileSync(join(cwd, `${kind}.csv`), exportOf(kind, history));
      const options = ['--kind', kind, '--source', `simulated-${kind}`, '-w', 'w'];
      await command('cross', ['ingest', `${kind}.csv`, ...options], cwd, now);
    }
    const pairs: ReportPair[] = [];
    for (let ago = reports - 1; ago >= 0; ago -= 1) {
      const month = addMonths(last, -ago);
      const argv = ['report', '--month', month, '--format', 'json', '--lang', 'fr', '-w', 'w'];
      const report = JSON.parse(await command('clct', argv, cwd, now)) as JsonReport;
      const said = tableRows(report, 'results').map((row): [string, string] => [
        `${row.indicator} ${codes.indexOf(String(row.qrr))}`,
        String(row.signal),
      ]);
      pairs.push({
        signals: testReport(before(history, ago)),
        said: new Map(said),
        summary: tableRows(report, 'summary').map(({ sentence }) => String(sentence)),
      });
    }
    return pairs;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Cells of which the program says something else than the direct path, and signals it words wrongly. */
function differences({ signals, said, summary }: ReportPair): number {
  const positions = new Map(districtCodes(codes.length).map((code, d) => [code, d]));
  const cells = signals.all.filter(({ indicator, district, entry }) => {
    const words = said.get(`${indicator.id} ${positions.get(district)}`);
    return words !== fr.report.signals[entry.verdict];
  });
  const worded = signals.all
    .filter(({ entry }) => isSignal(entry))
    .map(({ entry }) => (entry.verdict.endsWith('-3') ? entry.three : entry.one))
    .filter((window) => window.tested)
    .sort((a, b) => a.adjusted - b.adjusted)
    .slice(0, 4);
  const unsaid = worded.filter((window) => {
    const { low, high } = window.limits();
    const figures = [
      ` ${formatCount(window.observed, 'fr')} `,
      ` ${formatMean(window.expected, 'fr')} `,
      ` ${formatCount(low, 'fr')} et ${formatCount(high, 'fr')} `,
    ];
    return !summary.some((sentence) => figures.every((figure) => sentence.includes(figure)));
  });
  const silent = summary.some((sentence) => sentence.startsWith(fr.report.summary.nothing));
  const isQuiet = worded.length === 0;
  return cells.length + unsaid.length + (silent === isQuiet ? 0 : 1);
}

/** Worlds of the stores; the last one has signals to word. */
export const wholeProgramWorlds: readonly World[] = [
  even(1, { name: 'variance/mean 1, no season' }),
  even(1.5, { name: 'variance/mean 1.5, season ±30 %', season: 0.3 }),
  even(3, { name: 'variance/mean 3, no season, 15 months', history: 15 }),
  { ...(worldsOf(0.3, 36)[3] ?? even(1)), name: 'variance/mean mixed, season ±30 %' },
  // A trend of half a year's rate brings signals, whose wording is compared too.
  even(1, { name: 'trend ±50 % a year (signals to word)', trend: 0.5 }),
];

const columns = ['store', 'reports', 'series', 'said otherwise', 'reports with a signal, %'];

/** Stores of one world, loaded and reported by the program, compared with the direct path. */
export async function storesOf(world: World, { seed, effort }: Run): Promise<readonly string[]> {
  const random = generatorFor(seed, 'whole program', world.name);
  const size = { districts: codes.length, indicators: keyIndicators.length };
  const pairs: ReportPair[] = [];
  for (let store = 0; store < effort.stores; store += 1) {
    const request = { world, ...size, reports: effort.months, delivery: deliveryOf, random };
    pairs.push(...(await reportPairs(drawHistory(request), effort.months)));
  }
  const series = pairs.flatMap(({ said }) => [...said.values()].filter((words) => words !== ''));
  const wrong = pairs.reduce((sum, pair) => sum + differences(pair), 0);
  const alarmed = pairs.filter(({ signals }) => signals.all.some(({ entry }) => isSignal(entry)));
  return [
    world.name,
    String(pairs.length),
    String(series.length),
    String(wrong),
    percent(alarmed.length, pairs.length),
  ];
}

export const wholeProgram: TableMaker = {
  id: 'whole-program',
  caption:
    'Files written, loaded by cross, reported by clct, 62 QRR × 4 indicators; {stores} stores a row, {months} months reported of each, one after the other; “said otherwise”: cells or sentences that differ from the direct path by which the other tables are made',
  columns,
  rowNames: wholeProgramWorlds.map(({ name }) => name),
  make: async (run) => {
    const rows: (readonly string[])[] = [];
    for (const world of wholeProgramWorlds) {
      rows.push(await storesOf(world, run));
      run.onRow?.(world.name);
    }
    return { columns, rows };
  },
};
