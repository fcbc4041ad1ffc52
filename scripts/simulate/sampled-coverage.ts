import { empiricalBayes } from '../../src/statistics/empirical-bayes.ts';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.ts';
import { survivalQuantile } from '../../src/statistics/survival-quantile.ts';
import type { Random } from '../fixtures/random.ts';
import { generatorFor } from './generator.ts';
import { drawHistory } from './history.ts';
import { deliveryOf, testReport } from './tested-report.ts';
import { gammaDeviate, poissonCount } from './variates.ts';
import { even } from './world.ts';

/** Hits of an interval that is no sum: by samples. */
export interface Sampled {
  readonly name: string;
  readonly hits: number;
  readonly of: number;
}

const MEAN_DAYS = 20;
const SEEN_FOR = 60;

/** A delay in whole days, exponential; open where observation ended first. */
function delay(random: Random) {
  const days = Math.ceil(-MEAN_DAYS * Math.log(1 - random()));
  const seen = Math.ceil(SEEN_FOR * random());
  return days <= seen ? { days, event: true } : { days: seen, event: false };
}

/** The first day by which this share has had its event. */
function trueQuantile(share: number): number {
  return Math.ceil(-MEAN_DAYS * Math.log(1 - share) - 1e-9);
}

function kaplanMeierCoverage(
  share: number,
  cases: number,
  random: Random,
  samples: number,
): Sampled {
  const truth = trueQuantile(share);
  let hits = 0;
  for (let i = 0; i < samples; i += 1) {
    const curve = kaplanMeier(Array.from({ length: cases }, () => delay(random)));
    const { low = Number.POSITIVE_INFINITY, high = Number.POSITIVE_INFINITY } = survivalQuantile(
      curve,
      share,
    );
    // An end that is not reached yet says no more than "later".
    const lowKnown = low === Number.POSITIVE_INFINITY ? 0 : low;
    if (lowKnown <= truth && truth <= high) hits += 1;
  }
  const what = share === 0.5 ? 'median' : `${100 * share} % quantile`;
  return { name: `Kaplan–Meier ${what}, ${cases} cases, a third open`, hits, of: samples };
}

/** Counts of a report without change that lie within the limits shown beside them. */
function signalLimits(
  dispersion: number,
  season: number,
  random: Random,
  samples: number,
): Sampled {
  const world = even(dispersion, { season });
  const size = { districts: 6, indicators: 4 };
  let hits = 0;
  let of = 0;
  while (of < samples) {
    const history = drawHistory({ world, ...size, reports: 1, delivery: deliveryOf, random });
    for (const { one } of testReport(history).all.map(({ entry }) => entry)) {
      if (!one.tested) continue;
      const { low, high } = one.limits();
      of += 1;
      if (low <= one.observed && one.observed <= high) hits += 1;
    }
  }
  const seasonal = season > 0 ? ', season ±30 %' : '';
  return { name: `limits of a report's test, variance/mean ${dispersion}${seasonal}`, hits, of };
}

/** Everything that has to be sampled. */
export function sampledCoverages(seed: number, samples: number): readonly (() => Sampled)[] {
  const random = () => generatorFor(seed, 'coverage');
  return [
    ...[0.5, 0.9].flatMap((share) =>
      [20, 50, 200].map((cases) => () => kaplanMeierCoverage(share, cases, random(), samples)),
    ),
    ...[1, 1.5, 3].flatMap((dispersion) =>
      [0, 0.3].map((season) => () => signalLimits(dispersion, season, random(), samples)),
    ),
  ];
}

/** How much nearer to the true rates the shrunken ones are: root mean squares, per 1,000. */
export interface Nearness {
  readonly name: string;
  readonly raw: number;
  readonly shrunken: number;
}

const INHABITANTS = 15_000;
const USUAL_RATE = 3.9 / 1000;

/** Districts whose true yearly rates spread by this share around 3.9 per 1,000 of 5,000 to 25,000 inhabitants. */
export function nearness(
  seed: number,
  districts: number,
  spread: number,
  samples: number,
): Nearness {
  const random = generatorFor(seed, 'empirical Bayes', districts, spread);
  let raw = 0;
  let shrunken = 0;
  for (let i = 0; i < samples; i += 1) {
    const people = Array.from(
      { length: districts },
      () => INHABITANTS * (1 / 3 + (4 / 3) * random()),
    );
    const rates = people.map(() =>
      spread === 0 ? USUAL_RATE : USUAL_RATE * gammaDeviate(spread ** -2, random) * spread ** 2,
    );
    const cases = people.map((count, d) => poissonCount(count * (rates[d] ?? 0), random));
    const drawn = empiricalBayes(cases, people)?.rates ?? [];
    people.forEach((count, d) => {
      raw += ((cases[d] ?? 0) / count - (rates[d] ?? 0)) ** 2;
      shrunken += ((drawn[d] ?? 0) - (rates[d] ?? 0)) ** 2;
    });
  }
  const root = (sum: number) => 1000 * Math.sqrt(sum / samples / districts);
  const name = `${districts} districts, true rates ±${100 * spread} %`;
  return { name, raw: root(raw), shrunken: root(shrunken) };
}
