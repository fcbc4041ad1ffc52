import { readFileSync } from 'node:fs';

export interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of the lock file, by their place: `node_modules/zod`; the project itself is ''. */
export function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly packages: Record<string, LockedPackage> }).packages;
}
