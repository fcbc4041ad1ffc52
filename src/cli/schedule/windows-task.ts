import { htmlText } from '../../render/escape.ts';
import type { Job, When } from './jobs.ts';

/** The name of the schema, in parts: it is never called. */
const schema = ['http:', '', 'schemas.microsoft.com', 'windows', '2004', '02', 'mit', 'task'].join(
  '/',
);

/** The first day of all: a trigger needs one, and it is past whenever this is installed. */
const start = '2024-01-01';

/** A task for `schtasks /Create /XML`; it is to be written in UTF-16, as it says itself. */
export function windowsTask({ description, words, when }: Job): string {
  const [program = '', ...args] = words;
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    `<Task version="1.2" xmlns="${schema}">`,
    '  <RegistrationInfo>',
    `    <Description>${htmlText(description)}</Description>`,
    '  </RegistrationInfo>',
    '  <Triggers>',
    ...trigger(when),
    '  </Triggers>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '  </Settings>',
    '  <Actions>',
    '    <Exec>',
    `      <Command>${htmlText(program)}</Command>`,
    `      <Arguments>${htmlText(args.map(windowsQuoted).join(' '))}</Arguments>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');
}

/** Little-endian, with its mark: what the scheduler itself writes. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

function trigger(when: When): readonly string[] {
  if ('everyMinutes' in when)
    return [
      '    <TimeTrigger>',
      '      <Repetition>',
      `        <Interval>PT${when.everyMinutes}M</Interval>`,
      '      </Repetition>',
      `      <StartBoundary>${start}T00:00:00</StartBoundary>`,
      '    </TimeTrigger>',
    ];
  const two = (n: number) => String(n).padStart(2, '0');
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  return [
    '    <CalendarTrigger>',
    `      <StartBoundary>${start}T${two(when.hour)}:${two(when.minute)}:00</StartBoundary>`,
    '      <ScheduleByMonth>',
    `        <DaysOfMonth><Day>${when.day}</Day></DaysOfMonth>`,
    `        <Months>${months.map((month) => `<${month} />`).join('')}</Months>`,
    '      </ScheduleByMonth>',
    '    </CalendarTrigger>',
  ];
}

/** As the C library of Windows takes a command line apart: backslashes count only before a quote. */
export function windowsQuoted(word: string): string {
  if (word !== '' && !/[\s"]/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
