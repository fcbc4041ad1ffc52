import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/locale/load-words.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const fr = await loadWords('fr');

async function importing(text: string) {
  folder.write('ws/cross.yaml', 'time_zone: Europe/Paris\n');
  folder.write('file.csv', text);
  const line = 'cross qrr import file.csv --workspace ws --lang fr';
  return runCommand(line, { cwd: folder.path });
}

describe('a wrong row of a list of districts or places', () => {
  it.each([
    ['code;nom;vague\n77_1;Torcy;12\n', 'file.csv, ligne 2, vague « 12 » : il faut le numéro'],
    ['code;nom;debut\n77_1;Torcy;hier\n', 'début « hier » : il faut un mois (2019-07)'],
    ['code;nom;temoin\n77_1;Torcy;bof\n', 'témoin « bof » : il faut oui ou non'],
    ['code;nom;population;annee\n77_1;T;12;\n', 'population « 12 » : il faut aussi l’année'],
    ['code;nom;population;annee\n77_1;T;12;hier\n', 'année « hier » : il faut une année'],
    ['code;insee;commune;quartier\n77_1;7;Torcy;x\n', 'INSEE « 7 » : il faut un code INSEE'],
    ['code;insee;commune;quartier\n;77468;Torcy;x\n', 'code «  » : le code du QRR manque'],
  ])('%j is told in words', async (text, says) => {
    const next = 'Corrigez cette ligne, puis recommencez.';
    expectRefusal(await importing(text), { code: 2, says: [says], next });
  });

  it('has words for each reason, none of which is a code', () => {
    const reasons = Object.entries(fr.territory.rowReasons);
    expect(reasons.filter(([code, words]) => words.includes(code))).toEqual([]);
  });
});
