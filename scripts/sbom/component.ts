import type { RuntimePackage } from '../bundle/runtime-packages.ts';

/** One licence of the SPDX list, or several put together. */
export type License =
  | { readonly license: { readonly id: string } }
  | { readonly expression: string };

export interface Component {
  readonly type: 'library' | 'platform';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly scope: 'required';
  readonly hashes: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
  readonly licenses: readonly License[];
  readonly purl: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

export interface ShippedPackage extends Omit<RuntimePackage, 'role'> {
  /** Built into the programs' files, or beside them as it came. */
  readonly role: RuntimePackage['role'] | 'built-in';
}

/** A shipped package as a component; its hash is that of its archive in the registry. */
export function componentOf(shipped: ShippedPackage): Component {
  const { name, version, integrity, license, role } = shipped;
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: role === 'runtime' ? 'platform' : 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: bare ?? name,
    version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: hexadecimal(integrity) }],
    licenses: [licenseOf(license)],
    purl,
    properties: [{ name: 'cross-clct:shipped', value: role }],
  };
}

export function licenseOf(license: string): License {
  return /^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license };
}

function hexadecimal(integrity: string): string {
  const [algorithm, hash = ''] = integrity.split('-', 2);
  if (algorithm !== 'sha512') throw new Error(`a hash of another kind: ${algorithm}`);
  return Buffer.from(hash, 'base64').toString('hex');
}
