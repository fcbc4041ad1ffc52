import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { UserError } from '../../src/errors.ts';
import type { MappingRequest } from '../../src/intake/candidate.ts';
import { examineColumns, mapColumns } from '../../src/intake/mapping.ts';

function request(header: string, more: Partial<MappingRequest> = {}): MappingRequest {
  const names = header.split(';');
  return { file: 'a.csv', header: names, kinds, kind: undefined, profile: undefined, ...more };
}

/** The codes of the problems; the first one must be what `mapColumns` throws. */
function problemsOf(asked: MappingRequest): readonly string[] {
  const { problems } = examineColumns(asked);
  const thrown = () => mapColumns(asked);
  const [first] = problems;
  if (first === undefined) expect(thrown).not.toThrow();
  else expect(thrown).toThrow(new UserError(first.code, first.params));
  return problems.map(({ code }) => code);
}

describe('examineColumns', () => {
  it('lists every kind with the fields that the file has, the likeliest first', () => {
    const { candidates, chosen, problems } = examineColumns(
      request('DATE SAISIE;PRODUIT;QUANTITE;UNITE;COMMUNE'),
    );
    expect(problems).toEqual([]);
    expect(chosen).toBe(candidates[0]);
    expect(candidates.map(({ mapping, own, score }) => [mapping.kind.name, own, score])).toEqual([
      ['seizures', ['product', 'quantity'], 7],
      ['arrests', [], 0],
      ['reports', [], 0],
      ['deal_points', [], 0],
      ['operations', [], 0],
    ]);
  });

  it('gives all columns of a field that several fit, and maps the first', () => {
    const { chosen } = examineColumns(request('DATE;PRODUIT;QTE;DATE SAISIE;U'));
    expect(chosen?.ambiguous).toEqual(new Map([['occurred_on', [0, 3]]]));
    expect(chosen?.mapping.origins.get('occurred_on')).toEqual({ column: 0 });
    expect(chosen?.mapping.unmapped).toEqual([]);
  });

  it('reports everything that stops a load, in the order in which a load meets it', () => {
    expect(problemsOf(request('DATE SAISIE;PRODUIT'))).toEqual([]);
    expect(problemsOf(request('PRODUIT;QTE;QUANTITE'))).toEqual([
      'ambiguous-columns',
      'missing-columns',
    ]);
    expect(problemsOf(request('COMMUNE'))).toEqual(['unknown-kind']);
    expect(problemsOf(request('DATE INTERPELLATION;INFRACTION', { kind: 'seizures' }))).toEqual([
      'wrong-kind',
      'missing-columns',
    ]);
  });

  it('reports each header of a profile that the file lacks, once, and no field twice', () => {
    const columns = { occurred_on: 'JOUR', commune: 'VILLE', product: 'PRODUIT' };
    const profile = { name: 'p', kind: 'seizures', columns };
    const asked = request('PRODUIT;DATE', { profile });
    expect(problemsOf(asked)).toEqual(['missing-columns', 'missing-columns']);
    const { chosen, problems } = examineColumns(asked);
    expect(problems.map(({ params }) => params.fields)).toEqual(['occurred_on', 'commune']);
    expect(chosen?.absent).toEqual(['occurred_on', 'commune']);
  });

  it('reports a rule on a header that the file lacks', () => {
    const profile = { name: 'p', kind: 'seizures', rows: { OBJET: ['stups'] } };
    const asked = request('DATE SAISIE;PRODUIT', { profile });
    expect(problemsOf(asked)).toEqual(['missing-columns']);
    expect(examineColumns(asked).chosen?.mapping.rows).toEqual([]);
  });
});
