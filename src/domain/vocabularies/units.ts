import type { UnitEntry } from '../vocabulary.ts';
import { words } from '../words.ts';

/**
 * Units of quantity. There is no `other`: a quantity in an unknown unit cannot be added to
 * anything. Left out, as they are no measure: « barrette », « plaquette », « savonnette »,
 * « sachet », « pochon », « boîte », « unité », « pièce »; « livre » is a pound or half a kilogram,
 * "ton" is 907 or 1,016 kg. Pound and avoirdupois ounce: the international yard and pound
 * agreement of 1959.
 */
export const units: readonly UnitEntry[] = [
  {
    code: 'g',
    measure: 'mass',
    factor: '1',
    synonyms: words(`
      g.; gr; gr.; grs; gm; gms; gramme; grammes; gramme(s); grame; grames; gram; grams; g net;
      grammes net; g brut; grammes brut
    `),
  },
  {
    code: 'kg',
    measure: 'mass',
    factor: '1000',
    synonyms: words(`
      kg.; kgs; kgr; kilo; kilos; kilo(s); kilogramme; kilogrammes; kilogramme(s); kilograme;
      kilogram; kilograms; kg net; kg brut
    `),
  },
  {
    code: 't',
    measure: 'mass',
    factor: '1000000',
    synonyms: words(`
      t.; tonne; tonnes; tonne(s); tonne métrique; tonnes métriques; metric ton; metric tons;
      metric tonne; metric tonnes
    `),
  },
  {
    code: 'mg',
    measure: 'mass',
    factor: '0.001',
    synonyms: words('mg.; mgs; milligramme; milligrammes; milligramme(s); milligram; milligrams'),
  },
  {
    code: 'lb',
    measure: 'mass',
    factor: '453.59237',
    synonyms: words('lb.; lbs; lbs.; pound; pounds; pound(s); livre anglaise; livres anglaises'),
  },
  {
    code: 'oz',
    measure: 'mass',
    factor: '28.349523125',
    synonyms: words('oz.; ozs; ounce; ounces; ounce(s); once; onces'),
  },
  {
    code: 'tablet',
    measure: 'tablets',
    factor: '1',
    synonyms: words(`
      tablets; tablet(s); tab; tabs; comprimé; comprimés; comprimé(s); comp; comp.; comps; cp; cp.;
      cps; cps.; cpr; cprs; cpé; cachet; cachets; cachet(s); cach; pilule; pilules; gélule; gélules;
      gélule(s); pill; pills; pill(s)
    `),
  },
  {
    code: 'plant',
    measure: 'plants',
    factor: '1',
    synonyms: words(`
      plants; plant(s); plante; plantes; pied; pieds; pied(s); pieds de cannabis; plants de cannabis
    `),
  },
  {
    code: 'dose',
    measure: 'doses',
    factor: '1',
    synonyms: words(`
      doses; dose(s); dose individuelle; doses individuelles; dosette; dosettes; buvard; buvards;
      buvard(s); timbre; timbres; trip; trips; blotter; blotters; unit dose; unit doses
    `),
  },
  {
    code: 'litre',
    measure: 'litres',
    factor: '1',
    synonyms: words('l; l.; litres; litre(s); liter; liters; ltr; ltrs'),
  },
  {
    code: 'cl',
    measure: 'litres',
    factor: '0.01',
    synonyms: words('cl.; cls; centilitre; centilitres; centilitre(s); centiliter; centiliters'),
  },
  {
    code: 'ml',
    measure: 'litres',
    factor: '0.001',
    synonyms: words(
      'ml.; mls; millilitre; millilitres; millilitre(s); milliliter; milliliters; cc',
    ),
  },
  {
    code: 'cylinder',
    measure: 'cylinders',
    factor: '1',
    synonyms: words(`
      cylinders; cylinder(s); cylindre; cylindres; bonbonne; bonbonnes; bonbonne(s); bombonne;
      bombonnes; bombone; bombones; bonbone; bonbones; bouteille; bouteilles; bouteille(s);
      bouteille de gaz; bouteilles de gaz; tank; tanks; bottle; bottles; canister; canisters
    `),
  },
  {
    code: 'cartridge',
    measure: 'cartridges',
    factor: '1',
    synonyms: words(`
      cartridges; cartridge(s); cartouche; cartouches; cartouche(s); capsule; capsules; capsule(s);
      charger; chargers; whippet; whippets
    `),
  },
];
