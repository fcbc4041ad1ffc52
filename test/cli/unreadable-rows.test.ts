import { beforeAll, describe, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const header = 'DATE SAISIE;PRODUIT;QUANTITE;UNITE;FORCE;SERVICE;COMMUNE;QUARTIER';
const next =
  'Comparez cette ligne avec l’en-tête : guillemets, séparateurs. Si le tableur montre bien les lignes, enregistrez-les depuis lui au format CSV.';

beforeAll(() => runCommand('cross init ws', { cwd: folder.path }));

describe('a file without one row that can be read', () => {
  it.each([
    ['"13/07/2019" x;résine;12,5;g;police;CSP Torcy;Torcy;ZSP', 'Ligne 2 : guillemet mal placé'],
    [header, 'Ligne 2 : en-tête répété'],
  ])('says what is wrong with %j, and not that its service is unknown', async (row, says) => {
    folder.write('bad.csv', `${[header, row, row].join('\n')}\n`);
    const answer = await runCommand('cross ingest bad.csv -w ws --lang fr', { cwd: folder.path });
    const first = 'bad.csv : aucune de ses 2 lignes n’est lisible';
    expectRefusal(answer, { code: 2, says: [first, says], next });
  });
});
