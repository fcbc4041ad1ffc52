import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { commandLine } from './command-line.ts';
import type { CsvLine } from './csv-report.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const loaded = '2018-07-02T09:00:00Z';
const purgedOn = '2019-07-03T09:00:00Z';
const months = Array.from({ length: 17 }, (_, n) => addMonths('2018-02' as Month, n));

/** Two seizures a month in one neighbourhood, one in another. */
function seizures(wanted: readonly Month[]): string {
  const rows = wanted.flatMap((month) => [
    `A ${month};${month}-03;77_1;Le Luzard;résine;3;g`,
    `B ${month};${month}-04;77_1;Le Luzard;résine;3;g`,
    `C ${month};${month}-05;77_1;Les Lilas;herbe;3;g`,
  ]);
  return ['seizure_id;occurred_on;qrr;neighbourhood;product;quantity;unit', ...rows, ''].join('\n');
}

const workspace = scratchWorkspace(loaded);

async function run(program: 'cross' | 'clct', argv: string, now = purgedOn): Promise<string> {
  const { code, out, err } = await commandLine(
    program,
    [...argv.split(' '), '--workspace', workspace.root],
    now,
  );
  if (code > 1) throw new Error(err);
  return out;
}

beforeAll(async () => {
  const [old, recent] = [months.slice(0, 5), months.slice(5)];
  await workspace.ingest([workspace.write('../in/old.csv', seizures(old))], ['--source', 'police']);
  const file = workspace.write('../in/recent.csv', seizures(recent));
  await run('cross', `ingest ${file} --source police`, purgedOn);
  await run('cross', 'purge --apply --reason retention');
}, 60_000);

async function figures(month: string) {
  const out = await run(
    'clct',
    `report --month ${month} --qrr 77_1 --by neighbourhood --format csv`,
  );
  const lines = parse(out, { columns: true }) as unknown as readonly CsvLine[];
  return lines
    .filter(({ indicator }) => indicator === 'seizures.events')
    .map((line) => [line.group, line.value, line.twelve_months, line.whole_months]);
}

describe('a breakdown of one QRR after a purge', () => {
  it('adds up the months whose records are left, and says how many', async () => {
    // Of the twelve months to March 2019, April to June 2018 were purged.
    expect(await figures('2019-03')).toEqual([
      ['le luzard', '2', '18', '9'],
      ['les lilas', '1', '9', '9'],
    ]);
    const page = await run('clct', 'report --month 2019-03 --qrr 77_1 --by neighbourhood');
    expect(page).toMatch(/saisies {2}9 m\./);
    expect(page).toMatch(/^Ensemble du QRR .* 3 +27 /m);
    expect(page).toContain('Des mois dont les données ont été purgées');
  });

  it('has no sum where all months were purged, and not 0', async () => {
    expect(await figures('2018-06')).toEqual([
      ['le luzard', '', '', '0'],
      ['les lilas', '', '', '0'],
    ]);
  });

  it('speaks of no purge where no month of the twelve was purged', async () => {
    const page = await run('clct', 'report --month 2019-06 --qrr 77_1 --by neighbourhood');
    expect(page).toMatch(/saisies {2}12 m\./);
    expect(page).not.toContain('purgées');
  });
});
