import { beforeAll, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const workspace = scratchWorkspace('2021-05-12T09:30:00Z');

/** So many persons of March 2021 in a QRR, with what is said of their steps. */
function persons(qrr: string, many: number, steps: Readonly<Record<string, string>>) {
  const { offence = 'trafficking', ...said } = steps;
  return Array.from({ length: many }, (_, at) => ({
    arrest_id: `${qrr}-${JSON.stringify(steps)}-${at}`,
    ...{ occurred_on: `2021-03-${String(at + 1).padStart(2, '0')}`, qrr, offence },
    ...{ custody: '', referred: '', remanded: '', fixed_fine: 'non', minor: 'non', ...said },
  }));
}

beforeAll(async () => {
  await loadRows(workspace, 'police', [
    ...persons('77_1', 3, { offence: 'use', fixed_fine: 'oui', custody: 'non' }),
    ...persons('77_1', 2, { minor: '' }),
    ...persons('77_1', 4, { custody: 'non' }),
    ...persons('77_1', 1, { custody: 'oui' }),
    ...persons('77_1', 2, { custody: 'oui', referred: 'non' }),
    ...persons('77_1', 2, { custody: 'oui', referred: 'oui', remanded: 'oui' }),
    ...persons('77_1', 1, { custody: 'oui', referred: 'oui' }),
    ...persons('93_3', 2, { offence: 'use', fixed_fine: 'oui', custody: 'non' }),
    ...persons('93_3', 3, { custody: 'oui', referred: 'oui', remanded: 'non' }),
    ...persons('91_2', 3, { custody: 'oui', referred: 'oui', remanded: 'oui' }),
  ]);
});

interface Made {
  readonly sections: readonly {
    readonly tables: readonly {
      readonly rows: readonly Readonly<Record<string, unknown>>[];
      readonly notes: readonly string[];
    }[];
  }[];
}

async function funnel(...options: readonly string[]) {
  const line = ['report', '--month', '2021-03', '--section', 'funnel', '--format', 'json'];
  const argv = [...line, ...options, '--workspace', workspace.root];
  const { out, err, code } = await commandLine('clct', argv, '2021-05-12T09:30:00Z');
  if (code > 1) throw new Error(err);
  const [table] = (JSON.parse(out) as Made).sections.flatMap(({ tables }) => tables);
  return {
    total: table?.rows.at(-1),
    notes: table?.notes.map((note) => note.replace(/\s/g, ' ')) ?? [],
  };
}

it('says what each rate leaves out, and how many', async () => {
  const { total, notes } = await funnel();
  // 23 implicated: 5 fixed fines and 2 unknown leave 16, of which 12 were in custody.
  expect(total).toMatchObject({ implicated: 23, custody: 12, custody_rate: 75 });
  // 12 in custody, one of them unknown; 9 referred, one of them unknown.
  expect(total).toMatchObject({ referred: 9, remanded: 5, remanded_rate: 62.5 });
  expect(notes).toEqual([
    'Chaque taux se rapporte à l’étape d’avant, sans ceux dont la suite n’est pas connue ; celui des GAV aussi sans les amendes forfaitaires (AFD). Mineurs : part de ceux dont l’âge est connu.',
    'Laissés de côté, Ensemble : 7 mis en cause pour les GAV, 1 garde à vue pour les déférés, 1 déféré pour les écrous, 2 mis en cause pour les mineurs.',
  ]);
});

it('speaks of the one QRR that is shown, and of no number where nobody is left out', async () => {
  const other = await funnel('--qrr', '93_3', '--lang', 'en');
  expect(other.notes.at(-1)).toMatch(/^Left out, .*: 2 persons implicated for custody\.$/);
  const { notes } = await funnel('--qrr', '91_2');
  expect(notes).toHaveLength(1);
});
