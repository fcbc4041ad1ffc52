import { page } from './pager.ts';

/** What a program may touch of the machine that it runs on; tests hand in their own. */
export interface Machine {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** What is piped in; absent where nothing can be. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Shows a long text a page at a time; false where it can't, or need not. */
  readonly page?: (text: string) => boolean;
  /** Aborted when somebody asks the program to stop (Ctrl-C); its reason is an `Interrupted`. */
  readonly stop?: AbortSignal;
}

/** A stream to write text or bytes to; `columns` is undefined where it is not a terminal. */
export interface Sink {
  readonly write: (data: string | Uint8Array) => void;
  readonly columns: number | undefined;
}

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    write: (data) => void stream.write(data),
    columns: stream.isTTY ? (stream.columns ?? 80) : undefined,
  };
}

/** The machine of this process. */
export function thisMachine(): Machine {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    stdin: process.stdin,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    page: (text) =>
      page({
        text,
        rows: process.stdout.isTTY ? process.stdout.rows : undefined,
        env: process.env,
        platform: process.platform,
      }),
  };
}
