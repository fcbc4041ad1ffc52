import type { Words } from '../words.ts';

/** Labels and definitions of the indicators; `{product}` and `{origin}` stand for a word of the domain. */
export const indicators: Words['indicators'] = {
  families: {
    'seizures.events': [
      'Seizures with {product}',
      'Number of distinct seizures that include this product. A seizure of several products counts once for each of them: the rows do not add up.',
    ],
    'seizures.mass': [
      'Quantity seized: {product}',
      'Sum of the masses, in grams. A few large seizures make it vary: read with it the number, the median and the share of the largest one.',
    ],
    'seizures.units': [
      'Units seized: {product}',
      'Sum of the units (tablets, plants, doses, cylinders); never added to masses.',
    ],
    'seizures.median': [
      'Median seizure: {product}',
      'Half of the seizures of the month weigh less, the other half more. Aggregated rows do not enter it.',
    ],
    'seizures.largest': [
      'Share of the largest seizure: {product}',
      'Mass of the largest seizure of the month, relative to the total mass. Above 50%, the total mostly reflects a single seizure.',
    ],
    'reports.origin': [
      'Reports by origin: {origin}',
      'Reports received in the month, of this origin.',
    ],
  },
  single: {
    'seizures.events': [
      'Seizures',
      'Number of distinct seizures: several products seized together count once. A row without a seizure number is one seizure.',
    ],
    'seizures.herb_share': [
      'Share of herbal cannabis',
      'Mass of herbal cannabis, relative to the mass of herbal cannabis and cannabis resin.',
    ],
    'assets.cash': [
      'Cash seized',
      'Sum, counted once a seizure. Seized does not mean confiscated.',
    ],
    'assets.total': [
      'Assets seized',
      'Cash and other assets, counted once a seizure. Seized does not mean confiscated.',
    ],
    'assets.vehicles': ['Vehicles seized', 'Counted once a seizure.'],
    'weapons.firearms': ['Firearms seized', 'Counted once a seizure.'],
    'weapons.other': ['Other weapons seized', 'Counted once a seizure.'],
    'arrests.total': [
      'Persons implicated',
      'Persons implicated: a person counts once in each procedure.',
    ],
    'arrests.trafficking': [
      'Implicated in trafficking',
      'Persons × procedures, offence of trafficking without use.',
    ],
    'arrests.user_dealing': [
      'Implicated in user-dealing',
      'Persons × procedures, use and dealing.',
    ],
    'arrests.use': ['Implicated in use', 'Persons × procedures, use.'],
    'arrests.other': [
      'Implicated, other offence',
      'Persons × procedures, other offence under the drug laws, or unknown offence.',
    ],
    'arrests.custody': ['Police custody', 'Persons placed in police custody.'],
    'arrests.custody.rate': [
      'Police custody rate',
      'Placements in police custody, relative to the persons implicated for whom the answer is known, fixed-penalty fines left out.',
    ],
    'arrests.referred': ['Referrals', 'Persons brought before the prosecutor.'],
    'arrests.referred.rate': [
      'Referral rate',
      'Referrals relative to placements in police custody.',
    ],
    'arrests.remanded': ['Remands', 'Persons remanded (committed to prison).'],
    'arrests.remanded.rate': ['Remand rate', 'Remands relative to referrals.'],
    'arrests.fixed_fines': [
      'Fixed-penalty fines (AFD)',
      'Counted at their date of reception, else of recording, else of the event. The procedure has existed since June 2020: not applicable before.',
    ],
    'arrests.minors.rate': [
      'Share of minors',
      'Minors relative to the persons implicated whose age is known.',
    ],
    'reports.received': ['Reports received', 'Reports received by the CROSS in the month.'],
    'reports.duplicates.rate': [
      'Duplicates',
      'Reports recognised as duplicates, relative to those for which the answer is known.',
    ],
    'reports.treated_30d.rate': [
      'Treated within 30 days',
      'Share of the reports of the preceding month that had a first action within 30 days: those of the month itself cannot be judged yet.',
    ],
    'reports.enriched': [
      'Investigations enriched',
      'Reports that enriched an investigation, in the month of the follow-up, else of reception.',
    ],
    'reports.opened': [
      'Investigations opened',
      'Reports that led to the opening of an investigation, in the month of the follow-up, else of reception.',
    ],
    'reports.prosecutor': [
      'Transmitted to the prosecutor',
      'Reports transmitted to the prosecutor’s office, in the month of transmission.',
    ],
  },
  unknownMeaning: 'No definition.',
  units: {
    count: 'number',
    g: 'grams',
    eur: 'euros',
    percent: '%',
    days: 'days',
    tablets: 'tablets',
    plants: 'plants',
    doses: 'doses',
    cylinders: 'cylinders',
    litres: 'litres',
  },
  kinds: {
    count: 'count',
    sum: 'sum',
    share: 'share',
    rate: 'rate',
    median: 'median',
    largest: 'share of the largest',
  },
  survives: {
    sum: 'its monthly sum',
    ratio: 'its numerator and its denominator',
    month: 'the value of the month, which does not add up',
  },
  columns: { id: 'name', label: 'label', unit: 'unit' },
  facts: {
    formula: 'Definition',
    unit: 'Unit',
    kind: 'Kind',
    dataset: 'Computed on',
    month: 'Date used for the month',
    survives: 'What is left after a purge',
    direction: 'Direction',
  },
  neutral: 'neutral: a rise is neither good nor bad in itself',
};
