import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { lockedPackages } from '../bundle/locked-packages.ts';
import type { Platform } from '../bundle/platforms.ts';
import { runtimePackages } from '../bundle/runtime-packages.ts';
import {
  type Component,
  componentOf,
  type License,
  licenseOf,
  type ShippedPackage,
} from './component.ts';

/** A bill of materials in CycloneDX 1.6: what is shipped, and nothing that only builds or tests it. */
export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly component: Product };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Product {
  readonly type: 'application';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly licenses: readonly License[];
  readonly purl: string;
}

/** The same for the same lock file and the same build: it holds no time and no chance. */
export function billOfMaterials(platform: Platform): BillOfMaterials {
  const product = productOf(platform);
  const components = shippedPackages(platform)
    .map(componentOf)
    .sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const ref = product['bom-ref'];
  const dependsOn = components.map(({ purl }) => purl);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(JSON.stringify([product, components])),
    version: 1,
    metadata: { component: product },
    components,
    dependencies: [{ ref, dependsOn }, ...dependsOn.map((each) => ({ ref: each, dependsOn: [] }))],
  };
}

/** What was built into the programs' files, and what lies beside them as it came. */
function shippedPackages(platform: Platform): readonly ShippedPackage[] {
  const locked = lockedPackages();
  const path = new URL('../../dist/packages.json', import.meta.url);
  const places = JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
  const builtIn = places.map((place) => {
    const { version, integrity, license } = locked[place] ?? {};
    if (version === undefined || integrity === undefined || license === undefined)
      throw new Error(`the lock file does not say all of ${place}`);
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version, integrity, license, role: 'built-in' as const };
  });
  return [...builtIn, ...runtimePackages(platform)];
}

function productOf(platform: Platform): Product {
  const manifest = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<'name' | 'version' | 'description' | 'license', string>>;
  const { name, version, description, license } = manifest;
  const purl = `pkg:npm/${name}@${version}`;
  return {
    type: 'application',
    'bom-ref': `${purl}#${platform}`,
    name,
    version,
    description: `${description} (${platform})`,
    licenses: [licenseOf(license)],
    purl,
  };
}

/** A UUID (version 8: made by a rule of one's own) that follows from the content alone. */
function serialNumber(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
