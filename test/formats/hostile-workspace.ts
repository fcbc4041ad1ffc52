import { csvCell } from '../../src/render/csv.ts';
import { type Answer, runCommand } from '../cli/harness/run-command.ts';
import type { TemporaryFolder } from '../cli/harness/temporary-folder.ts';

/** What a terminal, a browser, a spreadsheet or a word processor might obey instead of showing it. */
export const hostile = {
  script: '<script>document.title = "run"</script>',
  image: '<img src=x onerror=alert(1)>',
  close: '</style></td></svg>]]>&nbsp;{{x}}',
  formula: '=1+1',
  quoted: '"=1+1',
  command: "=cmd|' /C calc'!A0",
  plus: '+1+1',
  minus: '-1+1',
  at: '@SUM(1+1)',
  link: '=HYPERLINK("http://192.0.2.1/";"x")',
  pipe: 'a|b\\|c',
  ticks: '`code` **bold** [x](javascript:alert(1)) $x$',
  shell: '$(touch run) %d %h; reboot',
  controls: 'esc \u001b[31m\u001b]0;title\u0007 \u009b31m end',
  bidi: 'à \u202egauche\u202c \u2066x\u2069 \u200f\u061c',
  unseen: 'zé\u200bro \u2060\ufeff\u00ad\u2028\ufffe',
  emoji: '\u{1f4a5}\u{1fae0} \u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  wide: '漢字ひらがな',
  long: 'x'.repeat(10_000),
} as const;

const texts = Object.values(hostile);

/** The longest that a decision, or the label of an indicator, may be. */
const shorter = texts.filter((text) => text.length < 60);

/** Loads a workspace in which everything that a person may write is hostile. */
export async function writeHostileWorkspace(folder: TemporaryFolder): Promise<void> {
  folder.write('seizures.csv', seizuresFile());
  folder.write('reports.csv', reportsFile());
  folder.write('qrr.csv', table(['code', 'libelle', 'nom'], namedDistricts));
  folder.write('decisions.csv', decisionsFile());
  const run = async (line: readonly string[]) => {
    const answer = await hostileAnswer(folder, line);
    if (answer.code > 1) throw new Error(`${line.slice(0, 4).join(' ')}: ${answer.stderr}`);
  };
  const reason = ['--reason', `=1+1 ${hostile.controls} ${hostile.bidi}`];
  await run([
    'cross',
    'ingest',
    'seizures.csv',
    '--kind',
    'seizures',
    ...reason,
    ...from('script'),
  ]);
  await run(['cross', 'ingest', 'reports.csv', '--kind', 'reports', ...from('command')]);
  await run(['cross', 'qrr', 'import', 'qrr.csv']);
  await run(['clct', 'minutes', '--import', 'decisions.csv']);
  folder.write('indicators.yaml', ownIndicators());
}

/** Runs a command line in the hostile workspace. */
export function hostileAnswer(
  { path: cwd }: TemporaryFolder,
  line: readonly string[],
  columns?: number,
): Promise<Answer> {
  const env = { USER: `=1+1 ${hostile.controls}` };
  return runCommand([...line, '--workspace', '.'], { cwd, env, columns });
}

function from(name: keyof typeof hostile): readonly string[] {
  return ['--source', `${hostile[name]} ${hostile.controls} ${hostile.bidi}`];
}

/** Three QRR have a name each that says the worst. */
const namedDistricts = [
  ['77_1', `<b onmouseover=alert(2)>"=1+1|\`${hostile.bidi}`, hostile.controls],
  ['78_2', hostile.formula, hostile.unseen],
  ['93_3', hostile.long, hostile.emoji],
  ['94_1', hostile.wide, hostile.ticks],
];

function seizuresFile(): string {
  const rows = Array.from({ length: 120 }, (_, at) => {
    const word = texts[at % texts.length] ?? '';
    const place = texts[(at * 7) % texts.length] ?? '';
    const service = texts[(at * 5) % texts.length] ?? '';
    const qrr = at % 5 === 4 ? (namedDistricts[at % 4]?.[0] ?? '') : '77_1';
    return [`S-${at}`, dayOf(at), qrr, at % 2 === 0 ? word : 'résine', '5', 'g', place, service];
  });
  const header = 'seizure_id,occurred_on,qrr,product,quantity,unit,neighbourhood,service';
  return table(header.split(','), rows);
}

function reportsFile(): string {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const word = texts[at % texts.length] ?? '';
    return [`R-${at}`, dayOf(at), at % 3 === 0 ? '93_3' : '77_1', word, word, word];
  });
  return table(['report_id', 'received_on', 'qrr', 'origin', 'neighbourhood', 'service'], rows);
}

function dayOf(at: number): string {
  const day = String((at % 28) + 1).padStart(2, '0');
  return `2019-0${at % 2 === 0 ? 6 : 7}-${day}`;
}

function decisionsFile(): string {
  const what = [...shorter, hostile.long.slice(0, 200)];
  const actions = what.map((text, at) => ({
    décision: 'action',
    action: text,
    QRR: at % 2 === 0 ? '77_1' : '93_3',
    indicateurs: 'reports.received',
    porteur: shorter[(at * 3) % shorter.length] ?? '',
    note: text,
  }));
  const objectives = shorter.map((text, at) => ({
    décision: 'objectif',
    QRR: at % 2 === 0 ? '77_1' : '93_3',
    porteur: text,
    indicateur: 'reports.received',
    période: `2019-0${(at % 7) + 1}`,
    cible: '<= 60',
    note: text,
  }));
  const header =
    'décision;action;QRR;indicateurs;porteur;décidé le;échéance;état;indicateur;période;cible;note'.split(
      ';',
    );
  const rows = [...actions, ...objectives].map((row) => {
    const filled: Readonly<Record<string, string>> = {
      'décidé le': '01/06/2019',
      échéance: row.décision === 'action' ? '31/07/2019' : '',
      état: row.décision === 'action' ? 'en cours' : '',
      ...row,
    };
    return header.map((name) => filled[name] ?? '');
  });
  return table(header, rows);
}

/** YAML takes any text as JSON writes it. */
function ownIndicators(): string {
  const blocks = shorter.map((text, at) => {
    const label = JSON.stringify({ fr: text, en: text });
    return `  own_${at}:\n    label: ${label}\n    records: reports\n    kind: count\n`;
  });
  return `indicators:\n${blocks.join('')}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((row) => `${row.map((cell) => csvCell(cell, ';')).join(';')}\n`)
    .join('');
}
