import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../report/command-line.ts';
import { scratchWorkspace } from '../report/scratch-workspace.ts';

/**
 * Layouts that are not one record a row, each on an example of our own: what the loads say, and the
 * figures of the reports counted by hand.
 */
describe('the national état 4001 by service', () => {
  const workspace = scratchWorkspace();
  const profile = `source: etat-4001
kind: arrests
header_rows: 3
unpivot: { except: [Index, Libellé index], headers: { qrr: 2, service: 3 }, value: count }
columns: { offence: Index }
rows: { Index: ['55', '56', '57', '58'] }
fixed: { occurred_on: 2019-07 }
aggregated: true
`;
  const file = `Départements;;77;;93
Périmètres;;77_1;;93_3
Index;Libellé index;CSP Torcy;CSP Noisiel;CSP Sevran
54;Proxénétisme;1;0;2
55;Trafic et revente sans usage;4;3;11
56;Usage-revente;1;;2
57;Usage;12;7;20
58;Autres infractions;0;1;0
`;

  beforeAll(async () => {
    workspace.write('profiles/etat-4001.yaml', profile);
  });

  it('takes one record for each service and kept index; an empty cell is none', async () => {
    const path = workspace.write('../in/etat.csv', file);
    const [summary] = await workspace.ingest([path], ['--profile', 'etat-4001']);
    expect(summary).toMatchObject({ read: 11, new: 11, refused: 0, skipped: 3 });
    const report = await workspace.report('2019-07');
    expect(report.value('77_1', 'arrests.trafficking')).toBe(7);
    expect(report.value('77_1', 'arrests.use')).toBe(19);
    expect(report.value('77_1', 'arrests.user_dealing')).toBe(1);
    expect(report.value('93_3', 'arrests.total')).toBe(33);
  });

  it('is known by the shipped profile, which asks for its month', async () => {
    const other = scratchWorkspace();
    const path = other.write('../in/etat.csv', file);
    const { code, err } = await commandLine('cross', ['ingest', path, '-w', other.root]);
    expect(code).toBe(2);
    expect(err).toContain('occurred_on');
  });

  it('changes nothing when it comes again', async () => {
    const path = workspace.write('../in/etat-bis.csv', file);
    const [summary] = await workspace.ingest([path], ['--profile', 'etat-4001']);
    expect(summary).toMatchObject({ new: 0, revised: 0, unchanged: 11 });
  });
});

describe('months as columns', () => {
  const workspace = scratchWorkspace();

  it('are read as months, by their names or numbers', async () => {
    workspace.write(
      'profiles/large.yaml',
      `source: mairie
kind: reports
unpivot: { except: [QRR], headers: { received_on: 1 }, value: count }
columns: { qrr: QRR }
aggregated: true
`,
    );
    const path = workspace.write(
      '../in/large.csv',
      'QRR;mai 2019;juin 2019;juil. 2019\n77_1;3;4;9\n93_3;2;;5\n',
    );
    const [summary] = await workspace.ingest([path], ['--profile', 'large']);
    expect(summary).toMatchObject({ read: 5, new: 5 });
    const report = await workspace.report('2019-07');
    expect(report.value('77_1', 'reports.received')).toBe(9);
    expect(report.value('93_3', 'reports.received')).toBe(5);
  });
});

describe('dates and quantities as people write them', () => {
  const workspace = scratchWorkspace();
  const rows = [
    ['S1', '4 juillet 2019', '1,5 kg'],
    ['S2', '43650', '12 cachets'],
    ['S3', 'juil. 2019', '3 pieds'],
    ['S4', '2019m7', '8'],
    ['S5', '201907', '2 g'],
    ['S6', 'jeudi 1er août 2019', '250 mg'],
    ['S7', '2019', '1 g'],
    ['S8', 'T3 2019', '1 g'],
    ['S9', '04/07/2019 14:30', '1 g'],
    ['S10', '13/07/19', 'env. 20'],
  ];

  it('are understood, and what can be no month is refused with the reason', async () => {
    const lines = rows.map(([id, date, quantity]) => `${id};${date};77_1;herbe;${quantity}`);
    const path = workspace.write(
      '../in/varied.csv',
      `n° saisie;date des faits;qrr;produit;quantité\n${lines.join('\n')}\n`,
    );
    const [summary] = await workspace.ingest([path], ['--source', 'police-77']);
    expect(summary).toMatchObject({ read: 10, new: 7, refused: 3 });
    const { out } = await commandLine('cross', ['loads', '--format', 'json', '-w', workspace.root]);
    expect(out).toContain('"refused": 3');
    const july = await workspace.report('2019-07');
    expect(july.value('77_1', 'seizures.events')).toBe(6);
    expect(july.value('77_1', 'seizures.mass.herb')).toBe(1503);
    expect((await workspace.report('2019-08')).value('77_1', 'seizures.events')).toBe(1);
  });

  it('take their unit from the header', async () => {
    const path = workspace.write(
      '../in/header-unit.csv',
      'n° saisie;date des faits;qrr;produit;poids (kg)\nK1;20/07/2019;93_3;résine;0,25\nK2;21/07/2019;93_3;résine;1\n',
    );
    await workspace.ingest([path], ['--source', 'douane']);
    const july = await workspace.report('2019-07');
    expect(july.value('93_3', 'seizures.mass.resin')).toBe(1250);
  });
});

describe('street crimes of data.police.uk', () => {
  it('keep those of drugs, and neither the place in words nor the outcome', async () => {
    const workspace = scratchWorkspace();
    const path = workspace.write(
      '../in/street.csv',
      `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
a1,2019-07,City of London Police,City of London Police,-0.09,51.51,On or near Example Row,E01,London 001,Drugs,Under investigation,
a2,2019-07,City of London Police,City of London Police,-0.09,51.51,On or near Example Row,E01,London 001,Burglary,Under investigation,
`,
    );
    const [summary] = await workspace.ingest([path], ['--source', 'london']);
    expect(summary).toMatchObject({ profile: 'uk-street', read: 1, new: 1, skipped: 1 });
    expect((await workspace.report('2019-07')).value('UNPLACED', 'arrests.total')).toBe(1);
  });
});
