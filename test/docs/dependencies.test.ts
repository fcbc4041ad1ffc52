import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockedPackages } from '../../scripts/bundle/locked-packages.ts';
import { root } from '../../scripts/shape/source-files.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');

/** The rows of the table under a title, each as its cells. */
function rows(title: string): readonly (readonly string[])[] {
  const [, after = ''] = page.split(`\n## ${title}\n`);
  const [section = ''] = after.split('\n## ');
  return [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map((cell) => cell.trim()),
  );
}

function packages(title: string): readonly string[] {
  return rows(title).map(([name = '']) => name.replaceAll('`', ''));
}

const titles = ['Shipped', 'For development only'];

describe('the page of dependencies', () => {
  it('has every one once, and no other', () => {
    const { dependencies, devDependencies } = manifest;
    const listed = titles.flatMap(packages).sort();
    expect(listed).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it('calls shipped what the build takes in, and what is installed beside it', () => {
    const built = JSON.parse(readFileSync(join(root, 'dist', 'packages.json'), 'utf8')) as string[];
    const names = built.map((place) => place.replace(/^node_modules\//, ''));
    const asked = Object.keys(manifest.devDependencies).filter((name) => names.includes(name));
    const shipped = [...Object.keys(manifest.dependencies), ...asked];
    expect([...packages('Shipped')].sort()).toEqual(shipped.sort());
  });

  it('says the licence that each of them has, and when it was last released', () => {
    const locked = lockedPackages();
    for (const [name = '', , , release = '', licence = ''] of titles.flatMap(rows)) {
      const { license = '' } = locked[`node_modules/${name.replaceAll('`', '')}`] ?? {};
      expect([name, licence]).toEqual([name, license.replace(/ OR /, ' or ')]);
      expect(release).toMatch(/^\d+\.\d+\.\d+\S* · 20\d\d-\d\d-\d\d$/);
    }
  });
});
