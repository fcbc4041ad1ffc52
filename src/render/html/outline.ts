/** The outline of a QRR: rings of longitude and latitude, an odd number of which encloses its inside. */
export interface Outline {
  readonly code: string;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}
