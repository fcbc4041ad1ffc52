import { spawnSync } from 'node:child_process';

/**
 * What to put before a command so that it finds no network at all: a network namespace of its own,
 * as root or as a user of a namespace of its own. Undefined where neither is allowed.
 */
export function withoutNetwork(): readonly string[] | undefined {
  // By its path, since the command is run with another PATH than ours.
  const found = spawnSync('which', ['unshare'], { encoding: 'utf8' });
  const program = found.stdout?.trim() ?? '';
  const ways = [['-n'], ['-r', '-n']];
  const way = ways.find((options) => spawnSync(program, [...options, 'true']).status === 0);
  return way === undefined ? undefined : [program, ...way];
}
