import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFor } from '../../scripts/fixtures/random.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import type { TemporaryFolder } from '../cli/harness/temporary-folder.ts';

/** Writes a report as a document; gives its path. */
export async function writeDocument(
  { path: cwd }: TemporaryFolder,
  name: string,
  options: string,
): Promise<string> {
  const line = `clct report --month 2019-07 --format html --out ${name}.html ${options} --workspace .`;
  const { code, stderr } = await runCommand(line, { cwd });
  if (code > 1) throw new Error(stderr);
  return join(cwd, `${name}.html`);
}

export function readDocument(path: string): string {
  return readFileSync(path, 'utf8');
}

const months = Array.from({ length: 36 }, (_, at) => {
  const month = 7 + at;
  return `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** Loads 36 months of all official QRR, counted by month, with some that change at the end. */
export async function loadWholeCountry(folder: TemporaryFolder): Promise<void> {
  const files = {
    reports: countedRows('received_on', 'origin;landlord', 8),
    seizures: countedRows('occurred_on', 'product;resin', 9),
    trafficking: countedRows('occurred_on', 'offence;trafficking', 5),
    use: countedRows('occurred_on', 'offence;use', 13),
  };
  const kinds = {
    reports: 'reports',
    seizures: 'seizures',
    trafficking: 'arrests',
    use: 'arrests',
  };
  for (const [name, text] of Object.entries(files)) {
    folder.write(`${name}.csv`, text);
    const kind = kinds[name as keyof typeof kinds];
    const line = `cross ingest ${name}.csv --kind ${kind} --source national-${name} --workspace . --quiet`;
    const { code, stderr } = await runCommand(line, { cwd: folder.path });
    if (code > 1) throw new Error(stderr);
  }
}

function countedRows(date: string, field: string, mean: number): string {
  const [name, value] = field.split(';');
  const rows = OFFICIAL_QRR.flatMap(({ code }, district) =>
    months.flatMap((month, at) => {
      const random = randomFor(field, code, month);
      const level = mean * (0.5 + ((district * 7) % 10) / 8);
      const isChanged = at === months.length - 1 && district % 13 === 0;
      const count = Math.round(level * (isChanged ? 3 : 0.6 + 0.8 * random()));
      const days = Array.from({ length: Math.max(1, Math.min(3, count)) }, (_, day) => day + 1);
      return days.map((day) => {
        const part = Math.floor(count / days.length) + (day <= count % days.length ? 1 : 0);
        return `${month}-${String(day).padStart(2, '0')};${code};${value};${part}`;
      });
    }),
  );
  return [`${date};qrr;${name};count`, ...rows.filter((row) => !row.endsWith(';0')), ''].join('\n');
}
