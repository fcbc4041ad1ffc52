import type { Measure } from './vocabulary.ts';

/** Products that are weighed; each has its number of seizures, mass, median and largest share. */
export const weighedProducts = [
  'resin',
  'herb',
  'cannabis',
  'cocaine',
  'crack',
  'heroin',
  'amphetamine',
  'methamphetamine',
  'mdma',
  'ketamine',
  'fentanyl',
  'opium',
  'khat',
  'nps',
  'other',
] as const;

/** Products that are counted, with the measure that is usual for them. */
export const countedProducts = [
  ['mdma', 'tablets'],
  ['plant', 'plants'],
  ['lsd', 'doses'],
  ['nitrous-oxide', 'cylinders'],
  ['medicine', 'tablets'],
  ['amphetamine', 'tablets'],
  ['methamphetamine', 'tablets'],
  ['fentanyl', 'tablets'],
  ['cocaine', 'doses'],
  ['crack', 'doses'],
  ['heroin', 'doses'],
] as const satisfies readonly (readonly [string, Measure])[];

/** The measures in which a product is added up; a quantity in another one enters no sum. */
export const summedMeasures: readonly (readonly [product: string, Measure])[] = [
  ...weighedProducts.map((product) => [product, 'mass'] as const),
  ...countedProducts,
];

/** Cannabis that is counted in plants: « herbe, 40 pieds » are 40 plants, and no herb. */
export const productsOfPlants: readonly string[] = ['herb', 'cannabis'];

/** Whether a quantity of a product, by code, enters a sum in the measure of its unit. */
export function isSummed(product: string, measure: Measure): boolean {
  const code = measure === 'plants' && productsOfPlants.includes(product) ? 'plant' : product;
  return summedMeasures.some(([name, of]) => name === code && of === measure);
}
