import { expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { proposalFor } from '../../src/report/judged-decisions.ts';
import type { SectionContext } from '../../src/report/section-context.ts';

const month = '2019-07';

/** How often figures are looked up for the proposals of so many QRR, and the proposals. */
function proposals(size: number) {
  const perimeter = Array.from({ length: size }, (_, at) => `77_${at + 1}`);
  let asked = 0;
  const series: SectionContext['series'] = (_, district, when) => {
    asked += 1;
    return { value: (district.length + Number(when.slice(5))) % 7, partial: [], unfinished: false };
  };
  const decisions = { perimeter, objectives: [], actions: [], controlAreas: [] };
  const context = { month, decisions, series } as unknown as SectionContext;
  const indicator = catalogue.find(({ id }) => id === 'seizures.events');
  if (indicator === undefined) throw new Error('no such indicator');
  const bands = [...perimeter, 'ALL'].map((code) => proposalFor(context, indicator, code));
  return { asked, bands };
}

it('the proposals of ten times as many QRR ask for ten times as many figures', () => {
  const few = proposals(20);
  const many = proposals(200);
  expect(few.bands.every((band) => band !== undefined)).toBe(true);
  expect(many.asked / few.asked).toBeLessThan(10);
});

it('a QRR outside the perimeter, and all of them, have a dispersion of their own', () => {
  const at = (code: string, perimeter: readonly string[]) => {
    const series: SectionContext['series'] = (_, district, when) => {
      const isWild = district !== 'calm' && Number(when.slice(5)) % 2 === 0;
      return { value: isWild ? 40 : 10, partial: [], unfinished: false };
    };
    const decisions = { perimeter, objectives: [], actions: [], controlAreas: [] };
    const context = { month, decisions, series } as unknown as SectionContext;
    const indicator = catalogue.find(({ id }) => id === 'seizures.events');
    if (indicator === undefined) throw new Error('no such indicator');
    const [first, again] = [0, 1].map(() => proposalFor(context, indicator, code));
    expect(again).toEqual(first);
    return first;
  };
  const calm = at('calm', ['calm']);
  const beside = at('calm', ['calm', 'wild']);
  expect(beside?.high).toBeGreaterThan(calm?.high ?? Number.NaN);
  expect(at('outside', ['calm'])?.high).toBeGreaterThan(calm?.high ?? Number.NaN);
});
