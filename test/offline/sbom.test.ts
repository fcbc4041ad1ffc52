import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platforms } from '../../scripts/bundle/platforms.ts';
import { runtimePackages } from '../../scripts/bundle/runtime-packages.ts';
import { billOfMaterials } from '../../scripts/sbom/bill-of-materials.ts';
import { componentOf } from '../../scripts/sbom/component.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';

const licences = readFileSync(join(projectRoot, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
/** What the build says to have put into the programs' files: `zod 4.6.7 (MIT)` over a rule. */
const builtIn = [...licences.matchAll(/^(\S+) (\S+) \((.+)\)\n-{60}$/gm)].map(
  ([, name, version, license]) => ({ name, version, license }),
);

describe.each(platforms)('the bill of materials for %s', (platform) => {
  const bill = billOfMaterials(platform);

  it('names all that is shipped, and nothing else', () => {
    expect(builtIn.length).toBeGreaterThan(25);
    const beside = runtimePackages(platform);
    const wanted = [...builtIn, ...beside].map(({ name, version }) => `${name} ${version}`).sort();
    const found = bill.components.map(({ group, name, version }) =>
      group === undefined ? `${name} ${version}` : `${group}/${name} ${version}`,
    );
    expect(found.sort()).toEqual(wanted);
    expect(found.filter((name) => name.startsWith('@duckdb/node-bindings-'))).toEqual([
      `@duckdb/node-bindings-${platform} 1.5.6-r.1`,
    ]);
  });

  it('gives the licence and the hash of each, and names none twice', () => {
    for (const { hashes, licenses, purl } of bill.components) {
      expect(hashes).toEqual([
        { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
      ]);
      expect(licenses).toHaveLength(1);
      expect(JSON.stringify(licenses)).toMatch(
        /MIT|ISC|Apache-2\.0|BlueOak-1\.0\.0|BSD-3-Clause|Zlib/,
      );
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
    }
    const refs = bill.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(bill.dependencies[0]?.dependsOn).toEqual(refs);
  });

  it('is the same when it is made again', () => {
    expect(JSON.stringify(billOfMaterials(platform))).toBe(JSON.stringify(bill));
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('a component', () => {
  it('says its name, its licences and its hash as CycloneDX wants them', () => {
    const component = componentOf({
      name: '@scope/name',
      version: '1.2.3-r.1',
      integrity: `sha512-${Buffer.from('00ff', 'hex').toString('base64')}`,
      license: '(MIT AND Zlib)',
      role: 'built-in',
    });
    expect(component).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/%40scope/name@1.2.3-r.1',
      group: '@scope',
      name: 'name',
      version: '1.2.3-r.1',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '00ff' }],
      licenses: [{ expression: '(MIT AND Zlib)' }],
      purl: 'pkg:npm/%40scope/name@1.2.3-r.1',
      properties: [{ name: 'cross-clct:shipped', value: 'built-in' }],
    });
  });

  it('is refused with a hash of another kind', () => {
    const entry = { name: 'x', version: '1.0.0', license: 'MIT', role: 'engine' } as const;
    expect(() => componentOf({ ...entry, integrity: 'sha1-AAAA' })).toThrow('another kind');
  });

  it('differs in the bills of two platforms, and so do their numbers', () => {
    const [linux, windows] = platforms.map(billOfMaterials);
    expect(linux?.serialNumber).not.toBe(windows?.serialNumber);
    expect(linux?.components.length).toBe(windows?.components.length);
  });
});
