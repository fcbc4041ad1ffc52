import { describe, expect, it } from 'vitest';
import { historyWorkspace, seizures } from '../cli/harness/history-workspace.ts';

const place = historyWorkspace();

/** So many seizures of a month, the last `unplaced` of them without a place. */
function rows(month: string, placed: number, unplaced: number): readonly string[] {
  return Array.from({ length: placed + unplaced }, (_, at) => {
    const day = String(at + 1).padStart(2, '0');
    return `${month} ${at};${day}/${month};Résine;5;g;${at < placed ? '77_1' : ''}`;
  });
}

const load = (name: string, lines: readonly string[]) =>
  place.ingest(name, [seizures, ...lines], '--source police');

interface ReportJson {
  readonly sections: readonly {
    readonly id: string;
    readonly tables: readonly { readonly rows: readonly Readonly<Record<string, string>>[] }[];
  }[];
}

async function sentences(month: string, section: string, more = ''): Promise<readonly string[]> {
  const report = await place.json<ReportJson>(`clct report --month ${month} ${more}`);
  const rowsOf = report.sections.find(({ id }) => id === section)?.tables[0]?.rows ?? [];
  return rowsOf.map(({ label, sentence }) => `${label}: ${sentence}`.replace(/\s+/g, ' '));
}

describe('records that no QRR counts', () => {
  it('are told beside the figures of the QRR from one in ten on', async () => {
    await load('may.csv', [...rows('05/2019', 18, 2), ...rows('06/2019', 20, 2)]);
    // 2 of 20 in May, 2 of 22 in June.
    const may = await sentences('2019-05', 'summary');
    expect(may.at(-1)).toContain('Sans QRR : saisies 2 sur 20.');
    expect((await sentences('2019-06', 'summary')).at(-1)).not.toContain('Sans QRR');
    expect(await sentences('2019-05', 'points')).toEqual([
      expect.stringMatching(/^Lieux: Sans QRR en mai 2019 : saisies, 2 sur 20\./),
    ]);
    expect(await sentences('2019-06', 'points')).toEqual([]);
  });

  it('are told on the first page of a terminal too, where all of them are lost', async () => {
    await load('july.csv', rows('07/2019', 0, 6));
    const { stdout } = await place.run('clct report --month 2019-07 --lang en');
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Without a QRR: seizures 6 of 6.');
    expect(text).toContain('Places – Without a QRR in July 2019: seizures, 6 of 6.');
  });

  it('of an earlier month, once they have a place, are no longer told', async () => {
    await load('again.csv', rows('05/2019', 20, 0));
    expect((await sentences('2019-05', 'summary')).at(-1)).not.toContain('Sans QRR');
  });
});
