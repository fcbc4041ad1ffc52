import { spawnSync } from 'node:child_process';

export interface PagerSetting {
  readonly text: string;
  /** Lines of the terminal; undefined where there is none. */
  readonly rows: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/**
 * Shows a text that is longer than the terminal a page at a time, with `PAGER` or `less`; false
 * where there is no terminal, no need, or no such program: the text is then written as it is. An
 * empty `PAGER` turns it off.
 */
export function page({ text, rows, env, platform }: PagerSetting): boolean {
  const lines = text.split('\n').length;
  const pager = env.PAGER ?? (platform === 'win32' ? '' : 'less');
  if (rows === undefined || lines <= rows || pager.trim() === '') return false;
  const [program = '', ...argv] = pager.trim().split(/\s+/);
  const { error } = spawnSync(program, argv, {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    // Colours as they are, quit at once if it fits, leave the text on the screen.
    env: { LESS: 'FRX', LESSCHARSET: 'utf-8', ...env },
  });
  return error === undefined;
}
