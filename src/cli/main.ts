import { type ExitCode, exitCode } from '../errors.ts';
import { reportFailure } from './failure.ts';
import { languageOf } from './language.ts';
import { type Machine, thisMachine } from './machine.ts';
import type { Program } from './program.ts';
import { runProgram } from './run-program.ts';
import { Interrupted, stopOnSignals } from './stop.ts';

/** The entry of both programs: whatever it writes is the user's alone; it runs, and leaves the exit code to the process. */
export async function main(program: Program): Promise<void> {
  process.umask(0o077);
  process.stdout.on('error', leaveOnClosedPipe);
  process.exitCode = await run(program, { ...thisMachine(), stop: stopOnSignals() });
}

/** Runs one command line; every failure becomes words on stderr and an exit code. */
export async function run(program: Program, machine: Machine): Promise<ExitCode> {
  const { loadWords } = await import('../locale/load-words.ts');
  const lang = languageOf(machine);
  const words = await loadWords(lang);
  try {
    return await runProgram(program, machine, { words, lang });
  } catch (failure) {
    const stopped: unknown = machine.stop?.reason;
    if (stopped instanceof Interrupted) {
      machine.stderr.write(`${words.cli.interrupted}\n`);
      return stopped.exit;
    }
    return reportFailure(failure, machine, { words, lang });
  }
}

/** `clct report | head` closes the pipe early: that is no failure. */
function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode.done);
}
