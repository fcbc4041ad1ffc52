import { UserError } from '../errors.ts';
import { type Candidate, candidateOf, type Mapping, type MappingRequest } from './candidate.ts';
import { headerName } from './header-name.ts';
import { absentProblems, incompleteProblems, personalProblems } from './mapping-problems.ts';

/** All that the headers of a file say. */
export interface Examination {
  /** Every kind, the most likely first. */
  readonly candidates: readonly Candidate[];
  /** The kind to take; undefined where neither the headers nor anybody tells it. */
  readonly chosen: Candidate | undefined;
  /** What stops a load, as the errors of `mapColumns`, the one that it throws first. */
  readonly problems: readonly UserError[];
}

/**
 * Finds the kind of a file and the field of each of its columns, by its profile, else by the
 * headers that the kinds know. A required field without a column, a field with two columns, or a
 * kind that can't be told is an error that says what to write.
 */
export function mapColumns(request: MappingRequest): Mapping {
  const { chosen, problems } = examineColumns(request);
  const [problem] = problems;
  if (problem !== undefined) throw problem;
  if (chosen === undefined) throw new Error('a file of no kind is a problem');
  return chosen.mapping;
}

/** The same without throwing: what can be told is told, beside all that stops a load. */
export function examineColumns(request: MappingRequest): Examination {
  const names = request.header.map(headerName);
  const inOrder = request.kinds.map((kind) => candidateOf(kind, request, names));
  const candidates = [...inOrder].sort((a, b) => b.score - a.score);
  const { chosen, problem } = chooseKind(candidates, request);
  const problems = [
    ...personalProblems(inOrder, request),
    ...absentProblems(inOrder, request),
    ...(problem === undefined ? [] : [problem]),
    ...(chosen === undefined ? [] : incompleteProblems(chosen, request)),
  ];
  return { candidates, chosen, problems };
}

interface Choice {
  readonly chosen: Candidate | undefined;
  readonly problem?: UserError;
}

function chooseKind(candidates: readonly Candidate[], request: MappingRequest): Choice {
  const { file, kinds, profile } = request;
  const known = kinds.map((kind) => kind.name).join('|');
  const unknown: Choice = {
    chosen: undefined,
    problem: new UserError('unknown-kind', { file, known }),
  };
  const [first, second] = candidates;
  const asked = request.kind ?? profile?.kind;
  if (asked !== undefined) {
    const chosen = candidates.find(({ mapping }) => mapping.kind.name === asked);
    return chosen === undefined ? unknown : checkedKind(chosen, first, request);
  }
  const isTold = first !== undefined && first.score > 0 && first.score !== second?.score;
  return isTold ? { chosen: first } : unknown;
}

/** A file of arrests loaded with `--kind seizures` would become seizures of nothing. */
function checkedKind(
  chosen: Candidate,
  best: Candidate | undefined,
  { file, profile }: MappingRequest,
): Choice {
  const isProfiled = profile?.columns !== undefined;
  if (isProfiled || best === undefined || best.score === 0 || chosen.score > 0) return { chosen };
  const { kind } = chosen.mapping;
  const params = { asked: kind.name, found: best.mapping.kind.name };
  const fields = kind.recognisedBy.join(', ');
  return { chosen, problem: new UserError('wrong-kind', { file, ...params, fields }) };
}
