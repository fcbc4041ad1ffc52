import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fill } from '../locale/fill.ts';
import { cleanText } from '../render/escape.ts';
import { cut } from '../render/text.ts';
import { formatCount } from '../report/format.ts';
import type { Context } from './context.ts';
import type { OnPhase } from './timings.ts';

export interface Progress {
  /** Bytes read so far. */
  readonly tell: (bytes: number) => void;
  /** The file is read: what is done with its rows, of the phases that have a text. */
  readonly phase: OnPhase;
  readonly end: () => void;
}

const silent: Progress = { tell: () => undefined, phase: () => undefined, end: () => undefined };

const silentMilliseconds = 1000;
const barWidth = 30;

/** A bar on stderr for what takes over a second, if somebody is there to see it; `path`: of the file. */
export function progressOf(
  file: string,
  path: string,
  { machine, words, lang }: Context,
): Progress {
  const { stderr } = machine;
  if (stderr.columns === undefined) return silent;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const started = performance.now();
  let isShown = false;
  return {
    tell: (bytes) => {
      if (performance.now() - started < silentMilliseconds) return;
      isShown = true;
      const share = size === 0 ? 0 : Math.min(1, bytes / size);
      const full = Math.round(share * barWidth);
      const name = cut(cleanText(basename(file)), 30);
      stderr.write(
        `\r${name} ${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${Math.floor(share * 100)} %`,
      );
    },
    phase: (phase, rows) => {
      const told = words.intake.phases[phase];
      if (told === undefined || rows === undefined) return;
      if (performance.now() - started < silentMilliseconds) return;
      isShown = true;
      const name = cut(cleanText(basename(file)), 30);
      const text = fill(told, { rows: formatCount(rows, lang) }, lang);
      stderr.write(`\r\u001b[2K${name} ${text}`);
    },
    end: () => {
      if (isShown) stderr.write('\r\u001b[2K');
    },
  };
}
