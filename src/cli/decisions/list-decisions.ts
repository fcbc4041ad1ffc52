import type { DecisionType } from '../../decisions/decision-field.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { formatDay } from '../../report/format.ts';
import type { DecisionVersion } from '../../store/decision-records.ts';
import type { CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { readStored } from './read-stored.ts';

/** The fields that a list shows, by type; a spreadsheet or JSON has them all. */
const shown = {
  objectives: ['code', 'qrr', 'indicator', 'period', 'target', 'owner', 'closed_on'],
  actions: ['code', 'what', 'qrr', 'owner', 'due_on', 'state'],
} as const;

/** Lists what stands or, of the code that is typed, every version with who made it, and when. */
export async function listDecisions(
  type: DecisionType,
  code: string | undefined,
  { options, context }: { readonly options: CommonOptions; readonly context: Context },
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const versions = await readStored(type, code, { options, context });
  if (code !== undefined && versions.length === 0)
    throw new UserError('decision-not-found', { code, command: type.name });
  if (format === 'json') {
    const schema = `clct-${type.name}/1`;
    writeJson(context, { schema, [type.name]: versions.map((version) => asJson(type, version)) });
  } else {
    const lines =
      code === undefined ? listText(type, versions, context) : historyText(type, versions, context);
    context.machine.stdout.write(`${lines.join('\n')}\n`);
  }
  return exitCode.done;
}

/** Fields by their names, with what says who made them so; an empty one is left out. */
function asJson(
  type: DecisionType,
  { fields, version, at, user, reason }: DecisionVersion,
): object {
  const said = type.fields.flatMap(({ name }) => {
    const value = fields[name] ?? '';
    if (value === '') return [];
    const isList = name === 'neighbours' || name === 'indicators';
    return [[name, isList ? value.split(' ') : value] as const];
  });
  return { ...Object.fromEntries(said), version, changedAt: at, changedBy: user, reason };
}

function listText(
  type: DecisionType,
  versions: readonly DecisionVersion[],
  context: Context,
): readonly string[] {
  const { words } = context;
  if (versions.length === 0) return [words.decisions.none[type.name]];
  const names: readonly string[] = shown[type.name];
  const columns = names.map((name) => ({
    label: words.decisions.fields[name] ?? name,
    align: 'left' as const,
  }));
  const rows = versions.map(({ fields }) =>
    names.map((name) => cleanText(fieldText(type, name, fields[name] ?? '', context))),
  );
  return drawGrid(columns, [{ rows }], pageFor(context));
}

/** A canonical text as people read it, in their language. */
function fieldText(
  type: DecisionType,
  name: string,
  value: string,
  { words, lang }: Context,
): string {
  if (value === '') return '';
  if (name.endsWith('_on')) return formatDay(value, lang);
  if (name === 'state') return words.decisions.states[value] ?? value;
  if (name === 'kind') return words.decisions.kinds[value] ?? value;
  if (name === 'target' && value === 'follow') return words.decisions.follow;
  if (lang === 'en') return value;
  return type.fields.find((field) => field.name === name)?.write(value) ?? value;
}

function historyText(
  type: DecisionType,
  versions: readonly DecisionVersion[],
  context: Context,
): readonly string[] {
  const { words, lang } = context;
  const { history, fields: labels } = words.decisions;
  const columns = [history.at, history.by, history.load, history.field, history.value].map(
    (label) => ({ label, align: 'left' as const }),
  );
  const rows = versions.flatMap((version, at) => {
    const before = versions[at + 1]?.fields;
    const changed = type.fields.filter(
      ({ name }) => (version.fields[name] ?? '') !== (before?.[name] ?? ''),
    );
    return changed.map(({ name }, n) => [
      ...(n === 0
        ? [formatDay(version.at, lang), cleanText(version.user), String(version.version)]
        : ['', '', '']),
      labels[name] ?? name,
      cleanText(fieldText(type, name, version.fields[name] ?? '', context)) || '—',
    ]);
  });
  return drawGrid(columns, [{ rows }], pageFor(context));
}
