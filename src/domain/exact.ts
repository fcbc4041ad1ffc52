/** Decimal fractions of the store are exact; adding them as binary ones must not show. */
export function exact(value: number): number {
  return Number(value.toPrecision(15));
}
