import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isNode, parseSource } from '../../scripts/shape/source-files.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { readPage, root } from './pages.ts';

const { text } = readPage('docs/profiles.md');

function block(language: string): string {
  const [, found] =
    new RegExp(`^\`\`\`${language}(?: \\S+)?\\n(.*?)^\`\`\``, 'ms').exec(text) ?? [];
  if (found === undefined) throw new Error(`docs/profiles.md has no ${language}`);
  return found;
}

it('the example loads as the page says', async () => {
  const folder = temporaryFolder();
  await runCommand('cross init .', { cwd: folder.path });
  folder.write('profiles/bailleur-nord.yaml', block('yaml'));
  folder.write('liste.csv', block('csv'));
  const { code, stdout } = await runCommand('cross ingest liste.csv --format json', {
    cwd: folder.path,
  });
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout) as { readonly files: readonly object[] };
  expect(files).toMatchObject([
    {
      kind: 'reports',
      source: 'bailleur-nord',
      profile: 'bailleur-nord',
      lines: 3,
      skipped: 1,
      new: 2,
      unplaced: 0,
    },
  ]);
});

it('every key of a profile is explained', () => {
  const source = parseSource(
    'profile.ts',
    readFileSync(join(root, 'src/intake/profile.ts'), 'utf8'),
  );
  const keys = source.nodes
    .filter(({ type }) => type === 'TSPropertySignature')
    .flatMap(({ key }) => (isNode(key) ? [String(key.name)] : []))
    .filter((key) => key !== 'name');
  const [, table = ''] = /^## Keys\n(.*?)^## /ms.exec(text) ?? [];
  expect(keys).toContain('event_amounts');
  expect(keys.filter((key) => !table.includes(`\`${key}\``))).toEqual([]);
});

it('every field stands under its kind', () => {
  const rows = new Map(
    [...text.matchAll(/^\| (all|`[a-z_]+`) *\| (.*`.*) *\|$/gm)].map(
      ([, name = '', cells = '']) => [name, cells],
    ),
  );
  const missing = kinds.flatMap((kind) =>
    kind.fields
      .filter(
        ({ name }) => !`${rows.get('all')}${rows.get(`\`${kind.name}\``)}`.includes(`\`${name}\``),
      )
      .map(({ name }) => `${kind.name}.${name}`),
  );
  expect(missing).toEqual([]);
});
