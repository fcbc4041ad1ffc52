import type { Context } from './context.ts';

/** Asks on a terminal, and waits for a line; whoever says nothing, or is not there, has not agreed. */
export async function confirm(question: string, { machine, words }: Context): Promise<boolean> {
  machine.stderr.write(`${question} `);
  let text = '';
  for await (const part of machine.stdin ?? []) {
    text += new TextDecoder().decode(part);
    if (text.includes('\n')) break;
  }
  const [line = ''] = text.split('\n');
  return words.cli.yes.split(' ').includes(line.trim().toLowerCase());
}
