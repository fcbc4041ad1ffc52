import { code, day, district, indicator, refused, taken } from './cell-readers.ts';
import type { DecisionFields, DecisionType, Known } from './decision-field.ts';
import { type Period, parsePeriod, periodCode } from './period.ts';
import { recurring } from './recurring.ts';
import { parseTarget, type Target, targetCell, targetCode } from './target.ts';

/** An objective of the CLCT, read from its fields. */
export interface Objective {
  readonly code: string;
  /** A code of the registry, or `ALL`. */
  readonly qrr: string;
  readonly indicator: string;
  readonly period: Period;
  readonly target: Target;
  readonly owner: string;
  readonly decidedOn: string;
  readonly note: string;
  /** It was closed on that day, before the end of its period or after it. */
  readonly closedOn: string | undefined;
}

/** Objectives: what is aimed at, for which QRR, over which months. */
export const objectives: DecisionType = {
  name: 'objectives',
  prefix: 'O',
  label: 'objectif',
  essential: 'target',
  fields: [
    {
      name: 'code',
      header: 'numéro',
      headers: ['numero', 'no', 'n', 'code', 'id', 'number'],
      ...code,
    },
    {
      name: 'qrr',
      header: 'QRR',
      headers: ['qrr', 'codeqrr', 'quartier', 'district'],
      required: true,
      ...district,
    },
    {
      name: 'indicator',
      header: 'indicateur',
      headers: ['indicateur', 'indicator'],
      required: true,
      ...indicator,
    },
    {
      name: 'period',
      header: 'période',
      headers: ['periode', 'period', 'mois', 'month'],
      required: true,
      read: (text) => {
        const period = parsePeriod(text);
        return period === undefined ? refused('not-a-period') : taken(periodCode(period));
      },
      write: (value) => value.replace('-Q', '-T'),
    },
    {
      name: 'target',
      header: 'cible',
      headers: ['cible', 'target', 'valeurcible'],
      read: (text) => {
        const target = parseTarget(text);
        return target === undefined ? refused('not-a-target') : taken(targetCode(target));
      },
      write: targetCell,
    },
    recurring.owner,
    recurring.decidedOn,
    recurring.note,
    {
      name: 'closed_on',
      header: 'clos le',
      headers: ['closle', 'closele', 'closedon', 'datedecloture'],
      ...day,
    },
  ],
  complete: completed,
  check: (fields) => {
    if (fields.target === '') return { field: 'target', reason: 'missing' };
    const { decided_on: decided = '', closed_on: closed = '' } = fields;
    return closed !== '' && closed < decided
      ? { field: 'closed_on', reason: 'ends-first' }
      : undefined;
  },
  checkNew: (fields, known, before) => {
    const { indicator: id = '', period = '' } = fields;
    if (before?.indicator === id && before.period === period) return undefined;
    const { from, to } = parsePeriod(period) ?? {};
    return from === to || known.hasTotal(id) ? undefined : { field: 'period', reason: 'no-total' };
  },
};

/** What the services do is followed unless a target is set: more of it is neither good nor bad. */
function completed(fields: DecisionFields, known: Known): DecisionFields {
  const { target = '', indicator: id = '' } = fields;
  return target === '' && known.measuresActivity(id) ? { ...fields, target: 'follow' } : fields;
}

/** Reads an objective from its stored fields, which were checked when they were taken. */
export function objectiveOf(fields: DecisionFields): Objective {
  const period = parsePeriod(fields.period ?? '');
  const target = parseTarget(fields.target ?? '');
  if (period === undefined || target === undefined)
    throw new RangeError(`objective ${fields.code}`);
  return {
    code: fields.code ?? '',
    qrr: fields.qrr ?? '',
    indicator: fields.indicator ?? '',
    period,
    target,
    owner: fields.owner ?? '',
    decidedOn: fields.decided_on ?? '',
    note: fields.note ?? '',
    closedOn: fields.closed_on || undefined,
  };
}
