import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** LibreOffice of this machine; the tests that need it are skipped, and say so, where there is none. */
export const officePath = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

/** What LibreOffice makes of a file, by the names of the files that it writes. */
export function convertedByOffice(
  file: string,
  { to, reading }: { readonly to: string; readonly reading?: string },
): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'cross-office-'));
  try {
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = reading === undefined ? [] : [`--infilter=${reading}`];
    const argv = [home, '--headless', ...filter, '--convert-to', to, '--outdir', folder, file];
    // Without a locale it writes the name of a sheet in bytes that are no UTF-8.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    execFileSync(officePath ?? '', argv, { env, stdio: 'ignore', timeout: 120_000 });
    const names = readdirSync(folder).filter((name) => name !== 'profile');
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Separator, quote, UTF-8; cells as they are shown; every sheet. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** A French spreadsheet's way of reading a CSV: `;`, quotes, UTF-8, formulas evaluated. */
const asExcel = 'Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,false,false,true';

/** All cells of a workbook, or of a CSV for Excel, as LibreOffice shows them. */
export function shownByOffice(file: string): readonly string[] {
  const reading = file.endsWith('.csv') ? { reading: asExcel } : {};
  const sheets = convertedByOffice(file, { to: everySheet, ...reading });
  return [...sheets.values()].flatMap((text) =>
    (parse(text, { relax_column_count: true }) as string[][]).flat(),
  );
}
