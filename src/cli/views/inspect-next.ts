import type { ErrorCode } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import type { Context } from '../context.ts';
import type { Inspection } from '../inspect/inspection.ts';
import { typedCommand } from '../inspect/typed-command.ts';

/** The options that a load is to be given as the inspection was. */
export interface NextOptions {
  readonly kind?: string;
  readonly source?: string;
  readonly profile?: string;
  readonly workspace?: string;
  /** The profile that was written, and the name it has. */
  readonly saved: string | undefined;
  readonly saveProfile?: string;
}

/** What a profile puts right. */
const settledByProfile: readonly ErrorCode[] = [
  'ambiguous-columns',
  'missing-columns',
  'source-unknown',
  'unknown-kind',
];

/** What to type next; nothing where an error says it. */
export function inspectNext(
  { file, problems }: Inspection,
  { saved, saveProfile, kind, source, profile, workspace }: NextOptions,
  { words, lang }: Context,
): string {
  const say = (template: string, params: Readonly<Record<string, string>>) =>
    `${fill(template, params, lang)}\n`;
  const { saved: written, savedNext, next, prepare } = words.inspect;
  if (saved !== undefined) {
    const name = saveProfile?.replace(/\.yaml$/i, '');
    const command = typedCommand('inspect', cleanText(file), { profile: name, workspace });
    return `${say(written, { path: saved })}${say(savedNext, { command })}`;
  }
  if (problems.length > 0) {
    const isSettled = problems.every(({ code }) => !settledByProfile.includes(code));
    if (isSettled) return '';
    const options = { kind, source, 'save-profile': words.inspect.profile.name, workspace };
    return say(prepare, { command: typedCommand('inspect', cleanText(file), options) });
  }
  const options = { kind, source, profile, workspace };
  return say(next, { command: typedCommand('ingest', cleanText(file), options) });
}
