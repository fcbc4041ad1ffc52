/** The indicators of the results table and of the charts, in their order; they are the ones tested. */
export const keyIndicators: readonly string[] = [
  'reports.received',
  'seizures.events',
  'arrests.trafficking',
  'arrests.use',
];
