import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { foldHeader } from '../../domain/fold.ts';
import { kindNames } from '../../domain/kinds.ts';
import { UserError } from '../../errors.ts';
import type { Profile } from '../../intake/profile.ts';
import { packageRoot } from '../package-root.ts';
import type { WorkspacePaths } from './paths.ts';
import { isTimeZone } from './time-zone.ts';
import { readYaml } from './yaml-file.ts';

/** YAML reads `yes`, `1` and `2019` as other things than text; in a profile they are text. */
const word = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String));

const schema = z.strictObject({
  kind: z.optional(z.enum(kindNames)),
  source: z.optional(z.string()),
  headers: z.optional(z.array(z.string())),
  columns: z.optional(z.record(z.string(), z.string())),
  fixed: z.optional(z.record(z.string(), word)),
  values: z.optional(z.record(z.string(), z.record(z.string(), word))),
  rows: z.optional(z.record(z.string(), z.array(word))),
  header_rows: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
  date_parts: z.optional(
    z.strictObject({
      year: z.string(),
      month: z.string(),
      fiscal_year_starts: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
    }),
  ),
  unpivot: z.optional(
    z.strictObject({
      except: z.array(z.string()),
      headers: z.record(z.string(), z.int().check(z.minimum(1), z.maximum(10))),
      value: z.string(),
    }),
  ),
  date_order: z.optional(z.enum(['dmy', 'mdy', 'ymd'])),
  decimal_mark: z.optional(z.enum(['comma', 'point'])),
  time_zone: z.optional(z.string().check(z.refine(isTimeZone))),
  aggregated: z.optional(z.boolean()),
  event_amounts: z.optional(z.enum(['repeated', 'per-line'])),
});

/** Examples of each setting, for messages. */
const expected = {
  kind: kindNames.join(' | '),
  source: 'police-77',
  headers: '[Date, Origine]',
  columns: '{ occurred_on: DATE DES FAITS }',
  fixed: '{ unit: kg }',
  values: "{ custody: { Arrest: 'oui', '*': 'non' } }",
  rows: '{ Object of search: [Controlled drugs] }',
  header_rows: '3',
  date_parts: '{ year: FY, month: Month, fiscal_year_starts: 10 }',
  unpivot: '{ except: [Index], headers: { service: 3 }, value: count }',
  date_order: 'dmy | mdy | ymd',
  decimal_mark: 'comma | point',
  time_zone: 'Europe/Paris',
  aggregated: 'true | false',
  event_amounts: 'repeated | per-line',
};

/** Profiles that come with the package. */
const shipped = join(packageRoot(), 'fixtures', 'profiles');

/** The profile that `--profile` names, else the one whose headers the file has, else none. */
export function chooseProfile(
  paths: WorkspacePaths,
  named: string | undefined,
  header: readonly string[],
): Profile | undefined {
  const files = [...listProfiles(paths.profiles), ...listProfiles(shipped)];
  if (named === undefined) return recognise(files.map(readProfile), header);
  const file = files.find((path) => profileName(path) === named);
  if (file !== undefined) return readProfile(file);
  const known = files.map(profileName).join(', ');
  throw new UserError('profile-not-found', { profile: named, known });
}

/** The profiles of the workspace, all of them read and checked. */
export function readOwnProfiles(paths: WorkspacePaths): readonly Profile[] {
  return listProfiles(paths.profiles).map(readProfile);
}

/** The workspace's own stand first, and one that asks for more headers wins. */
function recognise(profiles: readonly Profile[], header: readonly string[]): Profile | undefined {
  const names = new Set(header.map(foldHeader));
  const fitting = profiles.filter((profile) => {
    const asked = askedHeaders(profile);
    return asked.length > 0 && asked.every((name) => names.has(foldHeader(name)));
  });
  return fitting.reduce<Profile | undefined>(
    (best, profile) =>
      best === undefined || askedHeaders(profile).length > askedHeaders(best).length
        ? profile
        : best,
    undefined,
  );
}

function askedHeaders(profile: Profile): readonly string[] {
  const { headers = [], columns = {}, rows = {}, date_parts: parts } = profile;
  const dated = parts === undefined ? [] : [parts.year, parts.month];
  return [...headers, ...Object.values(columns), ...Object.keys(rows), ...dated];
}

function listProfiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function profileName(path: string): string {
  return basename(path, '.yaml');
}

function readProfile(path: string): Profile {
  return { name: profileName(path), ...readYaml(path, schema, expected) };
}
