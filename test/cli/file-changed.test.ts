import {
  appendFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/cli/failure.ts';
import { readHead } from '../../src/cli/ingest/read-head.ts';
import { transcribe } from '../../src/cli/ingest/transcribe.ts';
import type { UserError } from '../../src/errors.ts';
import { fr } from '../../src/locale/fr.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const path = join(folder.path, 'export.csv');
const other = join(folder.path, 'other.csv');
const header = 'NUMERO;DATE DES FAITS;PRODUIT\n';
const row = 'PV 1;13/05/2019;Résine\n';
/** Several blocks of the reader: what happens after the first one finds the rest unread. */
const whole = header + row.repeat(150_000);

/** Reads the file as a load does, while `happens` once, before the pass or in it. */
async function read(when: 'before' | 'during', happens: () => void): Promise<number> {
  writeFileSync(path, whole);
  const head = readHead(path, 'export.csv');
  if (when === 'before') happens();
  let isDone = when === 'before';
  const onProgress = () => {
    if (!isDone) happens();
    isDone = true;
  };
  const target = join(folder.path, 'rows');
  const { written } = await transcribe({
    path,
    file: 'export.csv',
    head,
    keep: [0, 1, 2],
    target,
    onProgress,
  });
  return written;
}

const replace = () => {
  writeFileSync(other, 'NUMERO;DATE DES FAITS;UNITE\nPV 1;13/05/2019;g\n');
  renameSync(other, path);
};
const overwriteAsLong = () => {
  writeFileSync(path, whole.replaceAll('Résine', 'Ecstas'));
  // A file system with coarse times may show the same one.
  const { mtimeMs } = statSync(path);
  utimesSync(path, mtimeMs / 1000 + 2, mtimeMs / 1000 + 2);
};

describe('a file that changes while it is read', () => {
  it('is read whole where nothing happens to it', async () => {
    expect(await read('during', () => undefined)).toBe(150_000);
  });

  it.each(['before', 'during'] as const)(
    'is refused, with what to do (%s the pass)',
    async (when) => {
      const changes: readonly (readonly [string, () => void])[] = [
        ['lines are added', () => appendFileSync(path, row)],
        ['half a line is added', () => appendFileSync(path, 'PV 9;"13/05')],
        ['it is cut', () => truncateSync(path, 1_500_000)],
        ['it is emptied', () => truncateSync(path, 0)],
        ['another takes its place', replace],
        ['others take its place, as long', overwriteAsLong],
        ['it goes', () => rmSync(path)],
      ];
      for (const [name, happens] of changes) {
        const error = await read(when, happens).then(
          () => undefined,
          (thrown: UserError) => thrown,
        );
        expect([name, error?.code]).toEqual([name, 'file-changed']);
        if (error === undefined) continue;
        expect(explain(error, { words: fr, lang: 'fr' })).toContain('a changé pendant la lecture');
      }
    },
  );
});
