import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { UserError } from '../../errors.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Words } from '../../indicators/own/condition.ts';
import { ownRecords } from '../../indicators/own/fields.ts';
import {
  type OwnDefinition,
  type OwnProblem,
  ownIndicator,
  ownKinds,
} from '../../indicators/own/own-indicator.ts';
import type { WorkspacePaths } from './paths.ts';
import { codesOf, readVocabularies, type Vocabularies } from './vocabularies.ts';
import { type FilePlace, type PlacedYaml, readPlacedYaml } from './yaml-file.ts';

const text = z.string().check(z.minLength(1), z.maxLength(60));

const definition = z.strictObject({
  label: z.strictObject({ fr: text, en: text }),
  records: z.enum(ownRecords),
  kind: z.enum(ownKinds),
  field: z.optional(z.string()),
  unit: z.optional(z.string()),
  filter: z.optional(z.string()),
  of: z.optional(z.string()),
});

const schema = z.strictObject({ indicators: z.record(z.string(), definition) });

/** Examples of each setting, for messages. */
const expected = {
  indicators:
    '{ large_cannabis: { label: { fr: …, en: … }, records: seizures, kind: count, filter: … } }',
  'indicators.label': '{ fr: …, en: … }',
  label: '{ fr: …, en: … }',
  records: ownRecords.join(' | '),
  kind: ownKinds.join(' | '),
};

/** The indicators that the workspace's `indicators.yaml` defines; none without that file. */
export function readOwnIndicators(
  paths: WorkspacePaths,
  vocabularies?: Vocabularies,
): readonly Indicator[] {
  const path = paths.indicators;
  if (!existsSync(path)) return [];
  const placed = readPlacedYaml(path, schema, expected);
  const words = wordsIn(vocabularies ?? readVocabularies(paths));
  return Object.entries(placed.data.indicators).map(([id, one]) => {
    const made = ownIndicator(id, one as OwnDefinition, words);
    if ('problem' in made) throw problemIn(path, id, made.problem, placed);
    return made;
  });
}

function wordsIn(inForce: Vocabularies): Words {
  return {
    codes: codesOf,
    wordsOf: (vocabulary, code) =>
      [...inForce.table(vocabulary)].flatMap(([word, own]) => (own === code ? [word] : [])),
  };
}

function problemIn(
  path: string,
  id: string,
  { key, expected: wanted, filter }: OwnProblem,
  { placeOf }: PlacedYaml<unknown>,
): UserError {
  const at = ['indicators', id, ...(key === '' ? [] : [key])];
  const place: FilePlace = placeOf(at, filter?.at ?? 0);
  if (filter === undefined)
    return new UserError('yaml-wrong-value', {
      path,
      ...place,
      key: at.join('.'),
      expected: wanted,
    });
  const { found } = filter;
  return new UserError('filter-invalid', { path, ...place, found, expected: wanted });
}
