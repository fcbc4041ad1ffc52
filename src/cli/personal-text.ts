import { personalReasons } from '../domain/field-privacy.ts';
import { personalSort } from '../domain/personal-data.ts';
import { UserError } from '../errors.ts';

/** Gives back a text that somebody typed for keeps; one that looks personal is refused, and not repeated. */
export function withoutPersonal(option: string, text: string): string {
  const sort = personalSort(text);
  if (sort === undefined) return text;
  throw new UserError('personal-text', { option, reason: personalReasons[sort] });
}
