import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../src/decisions/actions.ts';
import { columnsOf, decisionTypes } from '../../src/decisions/decision-table.ts';
import { objectives } from '../../src/decisions/objectives.ts';
import { readDecisions } from '../../src/decisions/read-decisions.ts';
import { guardedCell, unguardedCell } from '../../src/decisions/spreadsheet-cell.ts';
import { decisionRows, minutesRows } from '../../src/decisions/write-decisions.ts';
import { known } from './known.ts';

function table(header: string, ...lines: readonly string[]) {
  const rows = lines.map((line, at) => ({ line: at + 2, cells: line.split(';') }));
  return { header: header.split(';'), rows };
}

/** What was written, as a file would be read back. */
function tableOf([header = [], ...rows]: readonly (readonly string[])[]) {
  return { header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
}

const header = 'numéro;QRR;indicateur;période;cible;porteur;décidé le;note';

describe('readDecisions', () => {
  it('reads a row in French, and the same in English', () => {
    const french = readDecisions(
      objectives,
      table(header, ';77_1;Signalements reçus;T3 2019;<= 12,5;DDSP 77;04/07/2019;à revoir'),
      known,
    );
    const english = readDecisions(
      objectives,
      table(
        'number;district;indicator;period;target;owner;decided on;comment',
        ';77-1;reports.received;Q3 2019;at most 12.5;DDSP 77;2019-07-04;à revoir',
      ),
      known,
    );
    expect(french.faults).toEqual([]);
    expect(french.decisions[0]?.fields).toEqual({
      code: '',
      qrr: '77_1',
      indicator: 'reports.received',
      period: '2019-Q3',
      target: '<= 12.5',
      owner: 'DDSP 77',
      decided_on: '2019-07-04',
      note: 'à revoir',
      closed_on: '',
    });
    expect(english.decisions[0]?.fields).toEqual(french.decisions[0]?.fields);
  });

  it('follows what measures activity where no target is set, and asks for one elsewhere', () => {
    const { decisions, faults } = readDecisions(
      objectives,
      table(
        header,
        ';tous;arrests.trafficking;2019;;;04/07/2019;',
        ';tous;reports.received;2019;;;04/07/2019;',
      ),
      known,
    );
    expect(decisions.map(({ fields }) => fields.target)).toEqual(['follow']);
    expect(faults).toEqual([{ line: 3, field: 'target', reason: 'missing', value: '' }]);
  });

  it.each([
    ['O 1!;77_1;reports.received;2019;>= 6;;04/07/2019;', 'code', 'bad-code'],
    [';;reports.received;2019;>= 6;;04/07/2019;', 'qrr', 'missing'],
    [';12_9;reports.received;2019;>= 6;;04/07/2019;', 'qrr', 'unknown-qrr'],
    [';77_1;moral;2019;>= 6;;04/07/2019;', 'indicator', 'unknown-indicator'],
    [';77_1;reports.received;bientôt;>= 6;;04/07/2019;', 'period', 'not-a-period'],
    [';77_1;reports.received;2019;mieux;;04/07/2019;', 'target', 'not-a-target'],
    [';77_1;reports.received;2019;>= 6;;31/02/2019;', 'decided_on', 'not-a-date'],
    [';77_1;reports.received;2019;>= 6;a@b.fr;04/07/2019;', 'owner', 'personal-data'],
    [
      ';77_1;reports.received;2019;>= 6;;04/07/2019;appeler le 06 12 34 56 78',
      'note',
      'personal-data',
    ],
    [`;77_1;reports.received;2019;>= 6;${'x'.repeat(81)};04/07/2019;`, 'owner', 'too-long'],
    [';77_1;reports.received;2019;>= 6;;04/07/2019;;', '', 'cell-count'],
  ])('refuses %s', (line, field, reason) => {
    const { decisions, faults } = readDecisions(objectives, table(header, line), known);
    expect(decisions).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ line: 2, field, reason })]);
  });

  it('reads an action, its state told by its days where nobody says it', () => {
    const columns = 'action;QRR;voisins;indicateurs;décidé le;commencée le;terminée le;état';
    const { decisions, faults } = readDecisions(
      actions,
      table(
        columns,
        'Éclairage;95_3;93_3;reports.received, seizures.events;01/12/2018;01/01/2019;;',
        'Patrouilles;77_1;;arrests.trafficking;01/12/2018;;;abandonnée',
        'Caméras;77_1;;;01/12/2018;01/01/2019;03/02/2019;',
      ),
      known,
    );
    expect(faults).toEqual([]);
    expect(decisions.map(({ fields }) => fields.state)).toEqual(['running', 'dropped', 'done']);
    expect(decisions[0]?.fields).toMatchObject({
      neighbours: '93_3',
      indicators: 'reports.received seizures.events',
      started_on: '2019-01-01',
    });
  });

  it.each([
    ['Éclairage;95_3;95_3;01/12/2018;;;', 'neighbours', 'own-neighbour'],
    ['Éclairage;95_3;;01/12/2018;30/11/2018;;', 'due_on', 'deadline-first'],
    ['Éclairage;95_3;;01/12/2018;;02/01/2019;01/01/2019', 'ended_on', 'ends-first'],
  ])('refuses the action %s', (line, field, reason) => {
    const columns = 'action;QRR;voisins;décidé le;échéance;commencée le;terminée le';
    const { faults } = readDecisions(actions, table(columns, line), known);
    expect(faults).toEqual([expect.objectContaining({ field, reason })]);
  });

  it('refuses a number that stands twice, and two rows that say the same', () => {
    const row = ';77_1;reports.received;2019;>= 6;;04/07/2019;';
    const { faults } = readDecisions(
      objectives,
      table(header, row, row, `O-1${row}`, `O-1${row.replace('6', '7')}`),
      known,
    );
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'repeated-row'],
      [5, 'repeated-code'],
    ]);
  });

  it('says which headers it does not know, and which it lacks', () => {
    const columns = columnsOf(objectives, ['QRR', 'indicateur', 'humeur', 'cible']);
    expect(columns.unknown).toEqual(['humeur']);
    expect(columns.missing).toEqual(['période', 'décidé le']);
  });
});

describe('a file of minutes', () => {
  const rows = table(
    'décision;numéro;action;QRR;indicateur;période;cible;décidé le;repère;version',
    'objectif;;;77_1;reports.received;2019-08;;12/08/2019;moyenne 13;',
    'objectif;;;77_1;reports.received;2019-09;<= 9;12/08/2019;moyenne 13;',
    'action;;Éclairage;77_1;;;;12/08/2019;;',
    'action;;;;;;;;;',
    ';;;;;;;;;',
    'action;;Éclairage;77_1;;;<= 9;12/08/2019;;',
    'voeu;;Éclairage;77_1;;;;12/08/2019;;',
  );

  it('gives each type its rows, and leaves out what was not completed', () => {
    const objective = readDecisions(objectives, rows, known);
    expect(objective.decisions.map(({ fields }) => fields.period)).toEqual(['2019-09']);
    expect(objective.blank).toBe(1);
    const action = readDecisions(actions, rows, known);
    expect(action.decisions.map(({ fields }) => fields.what)).toEqual(['Éclairage']);
    expect(action.blank).toBe(1);
    expect(action.faults.map(({ line, reason }) => [line, reason])).toEqual([
      [7, 'other-kind'],
      [8, 'other-kind'],
    ]);
  });

  it('is read back as it was written', () => {
    const [objective] = readDecisions(objectives, rows, known).decisions;
    const [action] = readDecisions(actions, rows, known).decisions;
    const written = minutesRows(decisionTypes, [
      { type: objectives, fields: objective?.fields ?? {}, version: 3 },
      { type: actions, fields: action?.fields ?? {}, version: undefined, hint: '=1' },
    ]);
    expect(written[2]).toContain("'=1");
    const again = tableOf(written);
    const fields = objective?.fields;
    expect(fields).toBeDefined();
    expect(readDecisions(objectives, again, known).decisions).toEqual([
      { line: 2, version: 3, fields },
    ]);
    expect(readDecisions(actions, again, known).decisions[0]?.fields).toEqual(action?.fields);
  });
});

describe('what is written', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((drawn) => drawn.replace(/[\s@]+/gu, ' ').trim());
  const prefix = fc.constantFrom('', '=', '+', '-', "'", "'=", '@', '"', ';');

  it('is read back without loss, whatever the notes hold', () => {
    fc.assert(
      fc.property(text, text, prefix, (note, owner, first) => {
        const fields = {
          code: 'O-1',
          qrr: 'ALL',
          indicator: 'reports.received',
          period: '2019-Q3',
          target: '-20% vs 2018',
          owner,
          decided_on: '2019-07-04',
          note: `${first}${note}`.trim(),
          closed_on: '',
        };
        const rows = tableOf(decisionRows(objectives, [{ fields, version: 12 }]));
        const { decisions, faults } = readDecisions(objectives, rows, known);
        fc.pre(faults.every(({ reason }) => reason !== 'personal-data'));
        expect(faults).toEqual([]);
        expect(decisions).toEqual([{ line: 2, version: 12, fields }]);
      }),
    );
  });

  it('has no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(text, prefix, (drawn, first) => {
        const cell = guardedCell(first + drawn);
        expect(unguardedCell(cell)).toBe(first + drawn);
        expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?=[^\d\s.,])/);
      }),
    );
  });
});
