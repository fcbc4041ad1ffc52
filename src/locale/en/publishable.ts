import type { Words } from '../words.ts';

/** What the publishable report says. */
export const publishable: Words['publishable'] = {
  mark: 'FOR PUBLICATION',
  markProvisional: 'FOR PUBLICATION – PROVISIONAL DATA',
  documentMark: 'For publication',
  documentMarkProvisional: 'For publication – provisional data',
  signs: 's 1 to 4, or hidden with it   … not delivered or not told in full',
  tables: {
    counts: 'Results, {month}',
    offences: 'Persons implicated by offence, {month}',
    origins: 'Reports by origin, {month}',
    products: 'Seizures by product, {month}',
    months: 'Thirteen months, to {month}',
  },
  columns: {
    offences: 'offence',
    origins: 'origin',
    count: 'number',
    month: 'month',
  },
  rest: {
    offences: 'others, those under 5 included',
    origins: 'other, those under 5 included',
  },
  notes: {
    hidden:
      's: 1 to 4, or hidden so that no 1 to 4 can be worked out. …: not delivered in full yet.',
    rest: 'What is under 5 is put together in the last row.',
    products:
      'A seizure of several products counts in each: the rows do not add up. The quantity is not told where one seizure makes more than 85% of it. …: not delivered in full, or a quantity of which the unit is not known.',
    gaps: 's: 1 to 4. …: not delivered in full.',
  },
  rules: {
    hidden: [
      's (disclosure control)',
      'A count of 1 to 4 is not published. Others are hidden with it, zeros included, so that no subtraction gives it: each hidden count of 1 to 4 may be 1, 2, 3 or 4 by all that is published.',
    ],
    rest: [
      'Other',
      'Offences and origins under 5 are put together in one row; it takes in one more if it is itself 1 to 4.',
    ],
    mass: [
      'Quantities',
      'Only of all QRR together, from 5 seizures on, and where none makes more than 85% of the total. …: one of them cannot be added, as its unit is not known, or is not one of its product.',
    ],
    whole: [
      '…',
      'A month that a source did not deliver, or not in full, is published for no QRR: it would change.',
    ],
    absent: [
      'What is not published',
      'Totals to date, means, differences, percentages, rates, delays, medians, judicial outcomes, deal points, actions, objectives, and what is outside any QRR or has no place.',
    ],
    words: [
      'Words',
      'Implicated: one person in one procedure, whose guilt is not judged. A seizure is not a confiscation.',
    ],
  },
};
