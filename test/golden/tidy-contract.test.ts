import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { goldenCases } from './cases.ts';
import { readGolden } from './golden-file.ts';

type Line = Readonly<Record<string, string>>;

const header =
  'month,qrr,indicator,unit,value,previous_month,same_month_last_year,mean_12,ytd,ytd_last_year,rolling_12,difference,percent,signal,status';

const figures = header.split(',').slice(4, 13);

const signals = ['', 'rise-1', 'rise-3', 'fall-1', 'fall-3', 'chance', 'too-few', 'not-tested'];

const status =
  /^(?:final|provisional|not-available|not-applicable|hidden|too-early|failed|partial:[a-z0-9?-]+(?:\+[a-z0-9?-]+)*)$/;

/** A breakdown has a table of its own. */
const answers = goldenCases.filter(
  ({ line }) => /^clct report .*--format csv/.test(line) && !line.includes('--by '),
);

function linesOf(name: string): readonly Line[] {
  return parse(readGolden(name).stdout, { columns: true }) as unknown as readonly Line[];
}

describe.each(answers)('$line', ({ name }) => {
  const lines = linesOf(name);

  it('is RFC 4180 with the header of the contract, without a byte order mark', () => {
    const { stdout } = readGolden(name);
    expect(stdout.startsWith(`${header}\r\n`)).toBe(true);
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(stdout).not.toMatch(/null|undefined|NaN|Infinity| /);
  });

  it('has a line for each QRR, then ALL, NONE and UNPLACED, and each indicator', () => {
    const codes = [...new Set(lines.map((line) => line.qrr))];
    expect(codes.slice(-3)).toEqual(['ALL', 'NONE', 'UNPLACED']);
    expect(codes.slice(0, -3).filter((code) => !/^\d\w_\d$/.test(code ?? ''))).toEqual([]);
    const wanted = codes.flatMap((code) => catalogue.map(({ id }) => `${code} ${id}`));
    expect(lines.map((line) => `${line.qrr} ${line.indicator}`)).toEqual(wanted);
  });

  it('writes plain numbers, known signals and known statuses', () => {
    for (const line of lines) {
      for (const key of figures) expect(line[key]).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
      expect(signals).toContain(line.signal);
      expect(line.status).toMatch(status);
    }
  });

  it('has a value exactly where its status says that there is one', () => {
    const known = /^(?:final|provisional|partial:)/;
    const wrong = lines.filter((line) => (line.value !== '') !== known.test(line.status ?? ''));
    expect(wrong).toEqual([]);
  });

  it('compares nothing that is not final', () => {
    const compared = lines.filter(
      (line) => line.status !== 'final' && `${line.difference}${line.percent}` !== '',
    );
    expect(compared).toEqual([]);
  });

  it('adds the QRR up to ALL', () => {
    const additive = catalogue.filter(({ kind }) => kind === 'count' || kind === 'sum');
    for (const { id } of additive) {
      const own = lines.filter((line) => line.indicator === id);
      const all = own.find((line) => line.qrr === 'ALL');
      const parts = own.filter((line) => /_/.test(line.qrr ?? '') && line.value !== '');
      if (parts.length === 0) continue;
      const sum = parts.reduce((total, line) => total + Number(line.value), 0);
      expect(Number(all?.value)).toBeCloseTo(sum, 6);
    }
  });
});
