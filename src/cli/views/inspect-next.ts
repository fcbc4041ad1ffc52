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

/** What to type next; nothing where an error says it. */
export function inspectNext(
  { file, problems }: Inspection,
  { saved, saveProfile, kind, source, profile, workspace }: NextOptions,
  { words, lang }: Context,
): string {
  const say = (template: string, params: Readonly<Record<string, string>>) =>
    `${fill(template, params, lang)}\n`;
  const { saved: written, savedNext, next } = words.inspect;
  if (saved !== undefined) {
    const name = saveProfile?.replace(/\.yaml$/i, '');
    const command = typedCommand('inspect', cleanText(file), { profile: name, workspace });
    return `${say(written, { path: saved })}${say(savedNext, { command })}`;
  }
  if (problems.length > 0) return '';
  const options = { kind, source, profile, workspace };
  return say(next, { command: typedCommand('ingest', cleanText(file), options) });
}
