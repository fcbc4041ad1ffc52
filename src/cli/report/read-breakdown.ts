import { createHash } from 'node:crypto';
import type { Coverage } from '../../coverage/coverage.ts';
import { fold, foldHeader } from '../../domain/fold.ts';
import {
  type Dimension,
  dimensionRule,
  groupedRelations,
  groupsSql,
} from '../../indicators/breakdown.ts';
import { evaluate } from '../../indicators/evaluate.ts';
import type { EvaluationRequest } from '../../indicators/evaluation-request.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Breakdown } from '../../report/breakdown.ts';
import { type SeriesRequest, seriesOf } from '../../report/series.ts';
import type { Session } from '../session.ts';
import { readReferenceFile } from '../workspace/reference-file.ts';
import { placeSpellings } from './place-spellings.ts';

export interface BreakdownRequest {
  readonly session: Session;
  readonly dimension: Dimension;
  readonly district: string;
  readonly indicator: (id: string) => Indicator;
  /** How the figures of the QRR were computed: those of its groups are computed the same way. */
  readonly evaluation: EvaluationRequest;
  readonly series: SeriesRequest;
}

/** The same figures for each group of one QRR; what covers the QRR covers its groups. */
export async function readBreakdown(request: BreakdownRequest): Promise<Breakdown> {
  const { session, dimension, district, indicator, evaluation } = request;
  const grouped = groupedRelations(evaluation.relations, dimension, district);
  // What is kept of purged records is kept of QRR, and a group may bear the name of one.
  const relations = { ...grouped, aggregates: '(SELECT * FROM store.aggregates WHERE false)' };
  const indicators = dimensionRule(dimension).indicators.map(indicator);
  const found = await evaluation.query(groupsSql(relations, dimension), []);
  const groups = found.map((row) => String(row.district));
  const series = seriesOf({
    ...request.series,
    ...(await evaluate({ ...evaluation, indicators, relations })),
    coverage: coverageAsIn(request.series.coverage, district),
    districts: groups,
    everywhere: groups,
  });
  const names = dimension === 'deal-point' ? dealPointNames(session) : new Map<string, string>();
  const isPurged = request.series.lost ?? (() => false);
  const spellings =
    dimension === 'neighbourhood'
      ? placeSpellings(session.paths, district)
      : new Map<string, string>();
  return { dimension, district, groups, indicators, series, isPurged, names, spellings };
}

function coverageAsIn(coverage: Coverage, district: string): Coverage {
  return { ...coverage, cell: (kind, _, month) => coverage.cell(kind, district, month) };
}

/**
 * Names of dealing points by the fingerprint that stands for each in the store: the workspace's own
 * `deal-points.csv` (code;label), which never enters the store.
 */
function dealPointNames({ paths, key }: Session): ReadonlyMap<string, string> {
  const rows = readReferenceFile(paths.dealPoints);
  return new Map(
    rows.flatMap(({ cells }) => {
      const entries = Object.entries(cells).map(
        ([name, cell]) => [foldHeader(name), cell] as const,
      );
      const code = entries.find(([name]) => codeHeaders.includes(name))?.[1] ?? '';
      const label = entries.find(([name]) => labelHeaders.includes(name))?.[1] ?? '';
      return code === '' || label === '' ? [] : [[fingerprintOf(key, code), label] as const];
    }),
  );
}

const codeHeaders = ['code', 'pointdedeal', 'dealpoint', 'codepointdedeal', 'id'];
const labelHeaders = ['libelle', 'label', 'nom', 'name'];

/** As `intake/record-hashes.ts` makes it while a file is read; a test holds them together. */
function fingerprintOf(key: string, code: string): string {
  const text = `${key}deal_point\u001f${fold(code)}`;
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
