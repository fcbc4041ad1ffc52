/**
 * How a record was placed, or why it was not.
 *
 * Placed: `code` an explicit code, label or name · `word` « hors QRR » and the like · `contour` a
 * position · `neighbourhood`, `commune` a place of `places.csv`.
 * `UNPLACED`: `no-place` nothing usable · `commune-alone` a commune of which only parts belong
 * to a district · `unknown-place` · `ambiguous` several districts · `no-contour` a position, and no
 * contours to decide it · `unknown-code` a code outside the registry.
 */
export type PlacedBy =
  | 'code'
  | 'word'
  | 'contour'
  | 'neighbourhood'
  | 'commune'
  | 'no-place'
  | 'commune-alone'
  | 'unknown-place'
  | 'ambiguous'
  | 'no-contour'
  | 'unknown-code';

/** The district of a record (or `NONE`, `UNPLACED`) and how it was found. */
export interface Location {
  readonly code: string;
  readonly by: PlacedBy;
}
