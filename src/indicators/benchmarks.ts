/** A published figure to stand beside the rates of a QRR. */
export interface Benchmark {
  readonly indicator: string;
  /** Persons for 1,000 inhabitants, in the year. */
  readonly value: number;
  readonly year: number;
}

/**
 * Persons implicated for 1,000 inhabitants in the QRR of France without Mayotte, 2024: Interior
 * Ministry's statistical service (SSMSI), Interstats Info rapide n° 58, 15 January 2026.
 */
export const benchmarks: readonly Benchmark[] = [
  { indicator: 'arrests.trafficking.per_1000', value: 3.9, year: 2024 },
  { indicator: 'arrests.use.per_1000', value: 15.1, year: 2024 },
];
