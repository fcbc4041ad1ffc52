import type { Words } from '../words.ts';

/** What `clct trend`, `clct compare` and breakdowns say. */
export const trend: Words['trend'] = {
  title: '{indicator} · {name} ({code}), {from} to {to}',
  asOf: 'As of {day}',
  columns: {
    month: 'month',
    value: 'value',
    expected: 'expected',
    low: 'from',
    high: 'to',
    signal: 'signal',
  },
  curve:
    'Line: the value of the month. Dots: the limits within which chance alone is enough, by the twelve months before.',
  curveOnly: 'Line: the value of the month.',
  tested: 'Signal: what the report of the month said of it, among its other tests.',
  notTested: 'The report does not test this indicator: the band is given, without a signal.',
  noBand: 'Only counts have a band; a mass, an amount or a rate has none.',
  gaps: 'A month that is incomplete is neither compared nor drawn.',
  one: 'One QRR alone shows the table of months: --qrr {code}',
  pair: {
    title: '{a} and {b}, twelve months up to {month}',
    columns: {
      indicator: 'indicator',
      months: 'months',
      ratio: 'ratio',
      range: 'by chance',
      verdict: 'difference',
    },
    range: '{low} to {high}',
    perThousand: '{code} per 1,000',
    verdicts: {
      higher: '▲ above',
      lower: '▼ below',
      chance: 'chance',
      'not-tested': 'not tested',
    },
    expected:
      'By chance: within these limits, {a} would count as much at the rate of {b}. {n} {n|difference judged|differences judged together}.',
    months:
      'Months: those of the last twelve that are whole for both, and of the sources of the last; rates are by year.',
    only: '{sources}, for {code} only',
    sources: '* Not the same sources: {parts}. The difference may be due to them alone.',
    byInhabitant: 'Compared per inhabitant: {a}, {na} inhabitants; {b}, {nb}.',
    byCount:
      'Population unknown for {codes}: counts are compared, not rates. To give it: cross qrr import.',
    caution:
      'A QRR that is checked more often records more: a difference does not say where there is more trafficking.',
  },
  diff: {
    title: '{n} {n|figure|figures} changed since the report {id}, issued on {day}',
    none: 'No figure changed since the report {id}, issued on {day}',
    small: ', {small} of them by less than what is shown (--format csv)',
    states: {
      title: '{n} {n|figure|figures} as before, but in another state',
      whole: 'complete',
      partial: 'without {sources}',
    },
    nothing: 'No figure has changed since this report.',
    tables: {
      title:
        '{n} {n|table is|tables are} no longer as the report {id}, issued on {day}, shows {n|it|them}',
      reading: 'With their totals, means and other months. As they were: clct report --as-of {id}',
    },
    types: {
      mass: 'Quantities',
      money: 'Amounts',
      percent: 'Rates and shares',
      rate: 'Rates per 1,000 inhabitants and per operation',
      days: 'Delays',
      count: 'Counts',
    },
    settings: 'setting',
    reading: 'Loads: those that touched what the figure counts (cross loads N).',
    readingSettings: 'Setting: no load; a word, a profile or the register changed.',
    columns: {
      indicator: 'indicator',
      qrr: 'QRR',
      month: 'month',
      value: 'value',
      before: 'before',
      after: 'after',
      difference: 'difference',
      loads: 'loads',
      section: 'section',
      table: 'table',
      rows: 'rows',
    },
  },
  breakdown: {
    title: '{name} ({code}) by {dimension}, {month}',
    dimensions: {
      neighbourhood: 'neighbourhood',
      service: 'service',
      force: 'force',
      product: 'product',
      offence: 'offence',
      origin: 'origin',
      'deal-point': 'dealing point',
    },
    months: '{n} m.',
    short: {
      'reports.received': 'received',
      'reports.enriched': 'enriched',
      'reports.opened': 'opened',
      'reports.prosecutor': 'prosec.',
      'seizures.events': 'seizures',
      'arrests.total': 'implic.',
      'arrests.trafficking': 'traffick.',
      'arrests.use': 'use',
      'arrests.custody': 'custody',
      'arrests.referred': 'referred',
      'arrests.remanded': 'remanded',
    },
    unknown: '(not given)',
    whole: 'The whole QRR',
    untested:
      'These counts are too small to be tested: read the twelve months before the month, and no difference as a change.',
    events:
      'A seizure counts where its first line is; for products, once for each: the rows do not add up.',
    points:
      'A dealing point is known by a fingerprint only. To read its name, write deal-points.csv (code;label) in the workspace.',
    twelve:
      'After each month, the last twelve months: the sum of those that are whole, and their number. Received: reports; traffick., use: persons implicated.',
    purged:
      'Of months whose data were purged, only the total of the QRR is left: the twelve months count them neither in the rows nor in the whole.',
  },
};
