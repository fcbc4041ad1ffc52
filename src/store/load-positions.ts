/** Loads whose files had positions: theirs alone can tell where their records lie. */
export const withPositions = `(SELECT load FROM store.loads WHERE list_has_all(fields, ['longitude', 'latitude']))`;
