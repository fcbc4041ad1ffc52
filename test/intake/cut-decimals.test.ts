import { expect, it } from 'vitest';
import { seizures } from '../../src/domain/kinds/seizures.ts';
import { findCutDecimals } from '../../src/intake/cut-decimals.ts';
import type { Delimiter } from '../../src/intake/dialect.ts';

const fields = { Date: 'occurred_on', Produit: 'product', Quantité: 'quantity', Unité: 'unit' };

function found(line: string, rows: readonly string[], delimiter: Delimiter = ',') {
  const cells = (text: string) => text.split(delimiter);
  const header = cells(line);
  const origins = new Map(
    Object.entries(fields).flatMap(([name, field]) =>
      header.includes(name) ? [[field, { column: header.indexOf(name) }] as const] : [],
    ),
  );
  const mapping = { kind: seizures, origins, rows: [], unmapped: [] };
  return findCutDecimals({ delimiter, header, sample: rows.map(cells) }, mapping);
}

it.each([
  ['a column of words', 'Date,Produit,Quantité,Unité', ['1/7,herbe,12,5', '2/7,herbe,3,'], 3],
  ['what people write', 'Date,Produit,Quantité,Âge,Observations', ['1/7,herbe,12,5,17'], 4],
])('the decimals of a number stand under %s', (_, header, rows, column) => {
  expect(found(header, rows)).toEqual({ column, record: 0 });
});

it.each([
  ['parted by semicolons', 'Date;Produit;Quantité;Unité', ['1/7;herbe;12;5'], ';'],
  ['rows that are too wide', 'Date,Produit,Quantité,Unité', ['1/7,herbe,12,5,g'], ','],
  ['numbers with decimals', 'Date,Produit,Quantité,Unité', ['1/7,herbe,12.5,5'], ','],
  ['words', 'Date,Produit,Quantité,Unité', ['1/7,herbe,12,g', '1/7,herbe,12,5'], ','],
  ['nothing there', 'Date,Produit,Quantité,Unité', ['1/7,herbe,12,'], ','],
  ['a column of numbers', 'Date,Produit,Quantité,Unité,Âge', ['1/7,herbe,12,g,17'], ','],
  ['a long number', 'Date,Produit,Quantité,Unité,Notes', ['1/7,herbe,12,g,20190'], ','],
] as const)('there are none: %s', (_, header, rows, delimiter) => {
  expect(found(header, rows, delimiter)).toBeUndefined();
});
