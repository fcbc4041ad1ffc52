import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { smallSeizures } from './small-exports.ts';

const workspace = scratchWorkspace();
const clct = async (line: string) =>
  commandLine('clct', [...line.split(' '), '--workspace', workspace.root]);
const cross = async (line: string) =>
  commandLine('cross', [...line.split(' '), '--workspace', workspace.root]);

const formats = ['terminal', 'csv', 'json', 'markdown'] as const;
const before = new Map<string, string>();
let id = '';
let late: number | undefined;

/** Four seizures a month in 77_1 and two in 93_3; July is issued, and then two late ones come. */
beforeAll(async () => {
  for (const month of ['2019-05', '2019-06', '2019-07']) {
    const places = [...Array<string>(4).fill('77_1'), '93_3', '93_3'];
    await loadRows(workspace, 'police', smallSeizures({ prefix: 'p', month, places }));
  }
  for (const format of formats) {
    const { out } = await clct(`report --month 2019-07 --full --lang en --format ${format}`);
    before.set(format, out);
  }
  const { err } = await clct('report --month 2019-07 --issue');
  id = /clct-2019-07-[0-9a-f]{8}/.exec(err)?.[0] ?? '';
  const rows = smallSeizures({ prefix: 'late', month: '2019-07', places: ['77_1', '77_1'] });
  const { load } = await loadRows(workspace, 'police', rows);
  late = load;
});

describe('an issued report', () => {
  it('has the id of the report that it is', () => {
    expect(id).not.toBe('');
    expect(JSON.parse(before.get('json') ?? '').id).toBe(id);
  });

  it.each(formats)(
    'is given again to the digit as %s, whatever was loaded since',
    async (format) => {
      const { code, out } = await clct(`report --as-of ${id} --full --lang en --format ${format}`);
      expect(code).toBeLessThanOrEqual(1);
      expect(out).toBe(before.get(format));
      const now = await clct(`report --month 2019-07 --full --lang en --format ${format}`);
      expect(now.out).not.toBe(before.get(format));
    },
  );

  it('is kept once, and the journal says who gave it out', async () => {
    await cross(`undo ${late}`);
    const again = await clct('report --month 2019-07 --issue');
    const journal = readFileSync(join(workspace.root, 'journal.jsonl'), 'utf8').split('\n');
    const issued = journal.filter((line) => line.includes('"communication"'));
    expect(again.err).toContain(id);
    expect(issued).toHaveLength(1);
    expect(JSON.parse(issued[0] ?? '')).toMatchObject({
      command: 'clct report --issue',
      report: id,
    });
    await cross(`undo ${(late ?? 0) + 1}`);
  });

  it('is the whole report of now, or none', async () => {
    for (const part of ['--qrr 77_1', '--as-of 1', '--section results', '--table results']) {
      const { code, err } = await clct(`report --month 2019-07 --issue ${part}`);
      expect(code).toBe(2);
      expect(err).toContain('--issue');
    }
  });

  it('must be known by its id, and of the month that is asked for', async () => {
    const unknown = await clct('report --as-of clct-2019-07-00000000');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain(id);
    const other = await clct(`report --as-of ${id} --month 2019-06`);
    expect(other.code).toBe(2);
  });
});

describe('what changed since', () => {
  const diff = async (line: string) => {
    const { code, out, err } = await clct(`diff ${line} --format json`);
    if (code > 1) throw new Error(err);
    return JSON.parse(out) as {
      since: string;
      changes: { indicator: string; qrr: string; month: string; loads: number[] }[];
    };
  };

  it('is each figure, by how much, and the load that caused it', async () => {
    const { since, changes } = await diff('--month 2019-07');
    expect(since).toBe(id);
    const events = changes.filter(({ indicator }) => indicator === 'seizures.events');
    expect(events).toEqual([
      {
        indicator: 'seizures.events',
        qrr: '77_1',
        month: '2019-07',
        before: 4,
        after: 6,
        beforeStatus: 'final',
        afterStatus: 'final',
        loads: [late],
      },
      {
        indicator: 'seizures.events',
        qrr: 'ALL',
        month: '2019-07',
        before: 6,
        after: 8,
        beforeStatus: 'final',
        afterStatus: 'final',
        loads: [late],
      },
    ]);
    expect(changes.every(({ qrr }) => qrr !== '93_3')).toBe(true);
    expect(changes.every(({ loads }) => loads.join() === String(late))).toBe(true);
  });

  it('is what a setting changed, too, and then no load is named', async () => {
    await cross(`undo ${late}`);
    expect((await diff(`--since ${id}`)).changes).toEqual([]);
    workspace.write('vocabularies/products.csv', 'mot;code\nresin;herb\n');
    const { changes } = await diff(`--since ${id}`);
    const resin = changes.find(
      ({ indicator, qrr }) => indicator === 'seizures.events.resin' && qrr === '77_1',
    );
    expect(resin).toMatchObject({ before: 4, after: 0, loads: [] });
  });

  it('needs a report that was issued', async () => {
    const { code, err } = await clct('diff --month 2019-06');
    expect(code).toBe(2);
    expect(err).toContain(`clct report -w ${workspace.root} --month 2019-06 --issue`);
  });
});
