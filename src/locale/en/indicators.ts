import type { Words } from '../words.ts';

/** Labels and definitions of the indicators; `{product}`, `{origin}` and `{records}` stand for words of the domain. */
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
    'quality.rejected': [
      'Refused rows: {records}',
      'Refused rows, relative to the rows read, in the loads in force that cover the month.',
    ],
    'quality.unassigned': [
      'No QRR found: {records}',
      'Records whose place says nothing, relative to all those of the month, wherever they are. “Outside any QRR” is a known place, and does not count here.',
    ],
    'quality.unknown_values': [
      'Unknown words: {records}',
      'Records with a word (product, unit, offence, origin, follow-up…) that the vocabulary lacks, relative to all.',
    ],
    'quality.latency': [
      'Days to delivery: {records}',
      'Days from the end of the month to the first delivery of that month by the slowest of the sources that delivered it.',
    ],
    'quality.revised': [
      'Correcting rows: {records}',
      'Rows that corrected a record already loaded, relative to the rows read, in the loads in force that cover the month.',
    ],
    'quality.coverage': [
      'Deliveries: {records}',
      'Deliveries received for the month, relative to those that were expected (one for each source and kind).',
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
    'arrests.trafficking.per_1000': [
      'Trafficking, per 1,000',
      'Persons implicated for trafficking in the month and the eleven before, per 1,000 inhabitants of the QRR. It takes twelve whole months and a known population.',
    ],
    'arrests.use.per_1000': [
      'Use, per 1,000',
      'Persons implicated for use in the month and the eleven before, per 1,000 inhabitants of the QRR. It takes twelve whole months and a known population.',
    ],
    'reports.delay.median': [
      'Median days to first action',
      'Days by which half of the reports received in the month had a first action. Those that have none yet count for as long as they were followed.',
    ],
    'reports.delay.p90': [
      'Days to action, 9 in 10',
      'Days by which nine in ten reports of the month had a first action. Those that have none yet count for as long as they were followed.',
    ],
    'reports.backlog': [
      'Reports waiting',
      'Reports without a first action at the end of the month: those at the end of the month before, plus those received, less those that had a first action or were closed.',
    ],
    'reports.enriched.rate': [
      'Enriched an investigation',
      'Share of the reports received three months earlier that enriched an investigation within 90 days.',
    ],
    'reports.opened.rate': [
      'Opened an investigation',
      'Share of the reports received three months earlier that led to the opening of an investigation within 90 days.',
    ],
    'reports.prosecutor.rate': [
      'Share sent to the prosecutor',
      'Share of the reports received three months earlier that were transmitted to the prosecutor’s office within 90 days.',
    ],
    'reports.converted_90d.rate': [
      'Linked to a fact in 90 days',
      'Share of the reports received three months earlier whose number is named by a seizure or an arrest of the following 90 days.',
    ],
    'reports.top3_share': [
      'Three first dealing points',
      'Share of the reports tied to a dealing point that are about the three points most reported; not applicable where three points at most are reported.',
    ],
    'deal_points.stock': [
      'Deal points open',
      'Drug-dealing points identified or reopened and not dismantled yet, at the end of the month.',
    ],
    'deal_points.new': [
      'New deal points',
      'Points whose first known event is of the month; one that is dismantled without having been identified is new that day.',
    ],
    'deal_points.dismantled': [
      'Deal points dismantled',
      'Open points that were dismantled in the month.',
    ],
    'deal_points.reopened': [
      'Deal points reopened',
      'Dismantled points that were reopened, or active again, in the month.',
    ],
    'deal_points.dismantled.rate': [
      'Share dismantled in the month',
      'Points dismantled, of all those that were open at some time of the month (stock at its end, and dismantled).',
    ],
    'deal_points.closed_days': [
      'Days until reopening',
      'Median time from the dismantling of a point, in the month, to its reopening.',
    ],
    'operations.count': [
      'Operations',
      'Operations on the ground; administrative measures (closures, bans, evictions) are counted apart.',
    ],
    'operations.hours': ['Presence hours', 'Sum of the hours of operations.'],
    'operations.persons_checked': ['Persons checked', 'Sum of the persons checked.'],
    'operations.premises_checked': ['Premises checked', 'Sum of the premises checked.'],
    'operations.closures': ['Administrative closures', 'Administrative closures of the month.'],
    'operations.bans': ['Bans from an area', 'Bans from an area, of the month.'],
    'operations.evictions': ['Evictions', 'Evictions of the month.'],
    'operations.yield': [
      'Facts an operation',
      'Seizures and persons implicated linked to an operation (same day and QRR, or same deal point on that day or the next), for each operation; each counts once.',
    ],
    'quality.rejected': [
      'Refused rows',
      'Refused rows, relative to the rows read, in the loads in force that cover the month, all kinds together.',
    ],
    'quality.unassigned': [
      'Records without a QRR found',
      'Seizures, persons implicated, reports, deal points and operations whose place says nothing, relative to all those of the month, wherever they are.',
    ],
    'quality.unknown_values': [
      'Records with unknown words',
      'Records with a word that the vocabulary lacks, relative to all, all kinds together.',
    ],
    'quality.latency': [
      'Days to delivery',
      'Days from the end of the month to the first delivery of that month by the slowest of the sources that delivered it.',
    ],
    'quality.revised': [
      'Correcting rows',
      'Rows that corrected a record already loaded, relative to the rows read, in the loads in force that cover the month.',
    ],
    'quality.coverage': [
      'Deliveries',
      'Deliveries received for the month, relative to those that were expected (one for each source and kind).',
    ],
  },
  unknownMeaning: 'No definition.',
  units: {
    count: 'number',
    g: 'grams',
    eur: 'euros',
    percent: '%',
    'per-1000': 'per 1,000',
    days: 'days',
    tablets: 'tablets',
    plants: 'plants',
    doses: 'doses',
    cylinders: 'cylinders',
    litres: 'litres',
    hours: 'hours',
    'per-operation': 'per operation',
  },
  kinds: {
    count: 'count',
    sum: 'sum',
    share: 'share',
    rate: 'rate',
    median: 'median',
    ratio: 'ratio',
    stock: 'stock at the end of the month',
    delay: 'delay',
  },
  survives: {
    sum: 'its monthly sum',
    ratio: 'its numerator and its denominator',
    flows: 'what came and what left',
    month: 'the value of the month, which does not add up',
    derived: 'is computed again from what is left of the indicators it comes from',
    none: 'nothing: it does not come from records',
  },
  columns: { id: 'name', label: 'label', unit: 'unit' },
  facts: {
    formula: 'Definition',
    unit: 'Unit',
    kind: 'Kind',
    dataset: 'Computed on',
    month: 'Date used for the month',
    survives: 'What is left after a purge',
    benchmark: 'Benchmark',
    source: 'Source',
    caveats: 'Keep in mind',
    direction: 'Direction',
  },
  sources: {
    'state-4001':
      'French crime statistics (état 4001), index 55 (trafficking without use), 56 (use and dealing), 57 (use) and 58 (other)',
    ssmsi:
      'Rates published for the QRR by the SSMSI (Interior Ministry), Interstats Info rapide no. 58, January 2026',
    'fixed-fine-law':
      'French law 2019-222 of 23 March 2019, article 58 (public health code, article L. 3421-1)',
    'kaplan-meier': 'Kaplan and Meier’s estimator (1958), in which open cases keep counting',
    own: 'Defined by this software: no definition is published',
    workspace: 'Defined in indicators.yaml, in the workspace',
  },
  caveats: {
    activity: 'What services find depends on what they do: a rise may come from their presence.',
    'products-overlap':
      'A seizure of several products counts for each of them: do not add products up.',
    'few-large': 'A few large seizures make the total: read the number of seizures first.',
    'no-sum': 'Not available where no quantity has a unit in which this product is added up.',
    'single-only': 'Rows that stand for several seizures do not enter it.',
    seized: 'Seized is not confiscated: it is no revenue.',
    'contradicting-lines':
      'Not available if the lines of a seizure contradict each other and the profile does not say how to read them (event_amounts).',
    'unknown-words': 'A word that the vocabulary lacks counts as “other” (cross words).',
    'person-by-procedure': 'A person implicated in two procedures counts twice.',
    'step-unknown': 'Persons of whom the step is not recorded do not enter it.',
    'reception-date':
      'Without a date of reception, the fine counts on its date of recording, else of the facts.',
    'cohort-30':
      'About the reports of the month before: those of the month have not had 30 days yet.',
    'cohort-90':
      'About the reports received three months earlier: more recent ones have not had 90 days yet.',
    population: 'The population of a QRR is often known only roughly, and for another year.',
    'telling-sources': 'Counts only sources that deliver this for one record at least.',
    'open-cases':
      'An open report is followed up to the last day that its source speaks of; too early if too few had an action.',
    'opening-stock':
      'Without a declared opening stock (opening_stock in cross.yaml), what was waiting before the first file is missing.',
    linked: 'Sees only the links that services note: it is a minimum.',
    'tied-only': 'Reports without a dealing point, and aggregated rows, do not enter it.',
    undated: 'A follow-up without a date counts in the month of reception.',
    'small-base': 'On few cases, one more changes the percentage a lot.',
    'points-followed':
      'Worth what the register is worth: a point whose reopening nobody notes stays closed.',
    'points-closed':
      'A point that is still closed is followed to the last day that its source speaks of; too early if fewer than half have reopened; only dates of a day count.',
    'monthly-rate': 'Over several months, it is the share of an average month.',
    'hours-as-told':
      'The duration of the operation, or the hours of all officers: as the source counts.',
    'linked-day': 'Linked by day and place, which is no cause.',
    'of-loads':
      'About files, not facts; a file of several months counts for each of them, once even if loaded again.',
    'own-filter': 'Counts only what its filter keeps.',
  },
  benchmark: '{value} per 1,000 inhabitants in the QRR of France in {year}',
  loads: 'loads',
  everyKind: 'all kinds',
  neutral: 'neutral: a rise is neither good nor bad in itself',
};
