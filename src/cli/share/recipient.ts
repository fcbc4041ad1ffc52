import type { Circle } from '../../domain/field.ts';
import { fold } from '../../domain/fold.ts';
import { circleOf } from '../../domain/sharing.ts';
import { otherWords } from '../../domain/vocabularies/other-words.ts';
import { recipients } from '../../domain/vocabularies/recipients.ts';
import { UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { formatCount } from '../../report/format.ts';
import type { Transmission } from '../../store/transmissions.ts';
import type { Context } from '../context.ts';
import { shellWord } from '../shell-word.ts';
import { codeLabel } from '../words/vocabulary-in-force.ts';

/** Whom a package is for. */
export interface Recipient {
  /** A code of the vocabulary, or a word as exports have it, folded. */
  readonly name: string;
  readonly label: string;
  readonly circle: Circle;
  /** The words by which exports say it. */
  readonly words: readonly string[];
}

/**
 * Whom the user means: a code or what it is called, for all the words of that code; else one word as
 * exports have it, for that word alone, so that what was sent to one service never goes to another one
 * of its kind. « other » is nobody.
 */
export function chooseRecipient(
  typed: string,
  transmissions: readonly Transmission[],
  context: Context,
): Recipient {
  const seen = seenRecipients(transmissions, context);
  const word = fold(typed);
  const named = seen.find(({ name, label }) => [fold(name), fold(label)].includes(word));
  const alone = transmissions.find((one) => one.word === word && isSomebody(word));
  if (named !== undefined) return named;
  if (alone !== undefined)
    return { name: word, label: word, circle: circleOf(alone.code ?? undefined), words: [word] };
  throw unknownRecipient(typed, seen, context);
}

interface SeenRecipient extends Recipient {
  readonly reports: number;
}

/** Those that something was transmitted to, those with a code first. */
function seenRecipients(
  transmissions: readonly Transmission[],
  { words }: Context,
): readonly SeenRecipient[] {
  const isCoded = ({ code }: Transmission) => code !== null && code !== 'other';
  const coded = recipients.flatMap(({ code }) => {
    const own = transmissions.filter((one) => isCoded(one) && one.code === code);
    return own.length === 0 ? [] : [seenAs(code, codeLabel('recipients', code, words), own)];
  });
  const rest = new Set(
    transmissions.flatMap((one) => (one.word !== null && !isCoded(one) ? [one.word] : [])),
  );
  const others = [...rest].filter(isSomebody).map((word) =>
    seenAs(
      word,
      word,
      transmissions.filter((one) => one.word === word),
    ),
  );
  return [...coded, ...others];
}

function seenAs(name: string, label: string, own: readonly Transmission[]): SeenRecipient {
  return {
    name,
    label,
    circle: circleOf(own[0]?.code ?? undefined),
    words: [...new Set(own.flatMap(({ word }) => (word === null ? [] : [word])))],
    reports: own.reduce((sum, { reports }) => sum + reports, 0),
  };
}

const nobody = otherWords.map(fold);

/** An export that says « autre », or nothing, does not say whom. */
export function isSomebody(word: string | null): boolean {
  if (word === null) return false;
  return !nobody.includes(word) && word !== 'other';
}

const mostListed = 30;

function unknownRecipient(
  typed: string,
  seen: readonly SeenRecipient[],
  { words, lang }: Context,
): UserError {
  const { seenLine, noneSeen } = words.share;
  const lines = seen.slice(0, mostListed).map(({ name, label, reports }) => {
    const params = { name: shellWord(name), label, reports: formatCount(reports, lang) };
    return fill(seenLine, params, lang);
  });
  return new UserError('unknown-recipient', {
    recipient: typed,
    known: lines.length === 0 ? noneSeen : lines.join(' · '),
  });
}
