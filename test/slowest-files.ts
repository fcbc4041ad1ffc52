import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the ten files that took longest, hooks included: where a minute is to be won. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules
      .map((module) => ({ path: module.moduleId, seconds: module.diagnostic().duration / 1000 }))
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, 10)
      .map(({ path, seconds }) => `${name(path).padEnd(60)}${seconds.toFixed(1).padStart(7)} s`);
    process.stdout.write(`${['The slowest files:', ...lines].join('\n')}\n\n`);
  }
}

function name(path: string): string {
  return relative(process.cwd(), path);
}
