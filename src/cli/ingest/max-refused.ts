import { UserError } from '../../errors.ts';

/** `--max-refused 2%` or `0.02`: a share from 0 to 1. */
export function parseMaxRefused(value: string): number {
  const match = /^(\d+(?:[.,]\d+)?) ?(%?)$/.exec(value.trim());
  const share = Number(match?.[1]?.replace(',', '.')) / (match?.[2] === '%' ? 100 : 1);
  if (match !== null && share >= 0 && share <= 1) return share;
  throw new UserError('invalid-value', {
    option: '--max-refused',
    value,
    expected: '2%, 0.02',
    program: 'cross',
    command: 'ingest',
  });
}
