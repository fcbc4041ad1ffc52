import type { Known } from '../../src/decisions/decision-field.ts';

const labels: Readonly<Record<string, string>> = {
  'reports.received': 'reports.received',
  'signalements reçus': 'reports.received',
  'arrests.trafficking': 'arrests.trafficking',
  'seizures.events': 'seizures.events',
};

/** A workspace of three QRR and three indicators. */
export const known: Known = {
  indicator: (text) => labels[text.toLowerCase()],
  measuresActivity: (id) => !id.startsWith('reports'),
  hasTotal: (id) => id !== 'reports.delay.median',
  district: (text) =>
    /^(?:tous|all)$/i.test(text)
      ? 'ALL'
      : ['77_1', '93_3', '95_3'].find((code) => code === text.replace('-', '_')),
};
