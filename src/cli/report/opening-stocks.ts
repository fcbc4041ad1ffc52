import type { Month } from '../../domain/month.ts';
import type { OpeningStock } from '../../report/stock-figure.ts';
import type { Config } from '../workspace/config.ts';

/** What `cross.yaml` says was open at the end of a month, by kind of record and district. */
export function openingStocks({
  opening_stock: stocks = {},
}: Config): (kind: string, district: string) => OpeningStock | undefined {
  return (kind, district) => {
    const declared = kind === 'reports' ? stocks.reports : undefined;
    const stock = declared?.qrr[district];
    if (declared === undefined || stock === undefined) return undefined;
    return { month: declared.month as Month, stock };
  };
}
