import { run } from '../../src/cli/main.ts';

/** What `cross` answered; an exception that escaped it is code -1. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The moment at which everything is loaded. */
const now = '2019-08-12T09:30:00Z';

/** Runs `cross` in this process. */
export async function cross(argv: readonly string[], cwd: string): Promise<Answer> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) => ({
    columns: undefined,
    write: (data: string | Uint8Array) => {
      written[name] += typeof data === 'string' ? data : new TextDecoder().decode(data);
    },
  });
  try {
    const code = await run('cross', {
      argv,
      cwd,
      env: {},
      now: () => new Date(now),
      stdout: sink('stdout'),
      stderr: sink('stderr'),
    });
    return { code, ...written };
  } catch (error) {
    return { code: -1, stdout: written.stdout, stderr: String((error as Error).stack ?? error) };
  }
}
