import { UserError } from '../../errors.ts';
import type { OptionSpec } from '../context.ts';

/** Whom a report is for: the services, or anybody. */
export type Audience = 'interne' | 'publiable';

const audiences: readonly Audience[] = ['interne', 'publiable'];

/** `--audience publiable`: a report that may leave the services. */
export const audienceOption: OptionSpec = {
  flags: '--audience <audience>',
  parse: (value): Audience => {
    const typed = value.trim().toLowerCase();
    const found = audiences.find((audience) => audience === typed);
    if (found !== undefined) return found;
    throw new UserError('invalid-value', {
      option: '--audience',
      value,
      expected: audiences.join(', '),
      program: 'clct',
      command: 'report',
    });
  },
};

/** What is asked of a report, as far as its audience is concerned. */
interface Asked {
  readonly audience?: Audience;
  readonly qrr?: unknown;
  readonly by?: unknown;
  readonly asOf?: unknown;
  readonly issue?: unknown;
}

export function isPublishable({ audience }: Asked): boolean {
  return audience === 'publiable';
}

/**
 * Refuses what would make a second publication of the same facts: its totals of other QRR, its earlier
 * state or its finer parts, subtracted from the first, give what was hidden.
 */
export function refuseUnpublishable(options: Asked): void {
  if (!isPublishable(options)) return;
  const { qrr, by, asOf, issue } = options;
  const parts = { '--qrr': qrr, '--by': by, '--as-of': asOf, '--issue': issue };
  const [option] = Object.entries(parts).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw new UserError('not-publishable-option', { option });
}
