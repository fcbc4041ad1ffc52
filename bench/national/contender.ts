import { spawnSync } from 'node:child_process';

/** A command that is timed as a whole process; `before` prepares each of its runs, untimed. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly before?: () => void;
}

/** Medians of the runs of one contender. */
export interface Timing {
  readonly name: string;
  readonly seconds: number;
  /** The largest memory of any run, in MiB. */
  readonly peak: number;
}

const measurer = '/usr/bin/time';

/** Runs the contenders in turn, A B C A B C…, so that a machine that slows down slows all of them. */
export function timeInTurn(contenders: readonly Contender[], runs: number): readonly Timing[] {
  const taken = contenders.map(() => ({ seconds: [] as number[], peak: 0 }));
  for (let run = 0; run < runs; run += 1) {
    for (const [at, contender] of contenders.entries()) {
      contender.before?.();
      const { seconds, peak } = timeOnce(contender);
      taken[at]?.seconds.push(seconds);
      if (taken[at] !== undefined) taken[at].peak = Math.max(taken[at].peak, peak);
    }
  }
  return contenders.map(({ name }, at) => ({
    name,
    seconds: median(taken[at]?.seconds ?? []),
    peak: taken[at]?.peak ?? 0,
  }));
}

function timeOnce({ name, command }: Contender): { seconds: number; peak: number } {
  const started = performance.now();
  const child = spawnSync(measurer, ['-f', '%M', ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  if (child.error) throw new Error(`${measurer} is needed for the memory: ${child.error.message}`);
  // Ours end with 1 where rows ask to be looked at; of others it is an error.
  const worst = command[0] === process.execPath ? 1 : 0;
  if ((child.status ?? 70) > worst)
    throw new Error(`${name}: exit ${child.status}\n${child.stderr}`);
  const kilobytes = Number(child.stderr.trim().split('\n').at(-1));
  return { seconds, peak: kilobytes / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
