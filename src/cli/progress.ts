import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { cleanText } from '../render/escape.ts';
import { cut } from '../render/text.ts';
import type { Context } from './context.ts';

export interface Progress {
  /** Bytes read so far. */
  readonly tell: (bytes: number) => void;
  readonly end: () => void;
}

const silentMilliseconds = 1000;
const barWidth = 30;

/** A bar on stderr for what takes over a second, if somebody is there to see it. */
export function progressOf(file: string, { machine }: Context): Progress {
  const { stderr } = machine;
  if (stderr.columns === undefined) return { tell: () => undefined, end: () => undefined };
  const size = statSync(resolve(machine.cwd, file), { throwIfNoEntry: false })?.size ?? 0;
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
        `\r${name} ${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${Math.round(share * 100)} %`,
      );
    },
    end: () => {
      if (isShown) stderr.write('\r\u001b[2K');
    },
  };
}
