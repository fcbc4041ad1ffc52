import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswer } from '../../cli/harness/plain-text.ts';
import { copySampleWorkspace } from '../../cli/harness/prepared-workspace.ts';
import { runCommand } from '../../cli/harness/run-command.ts';
import { folderWithExports } from '../../cli/harness/temporary-folder.ts';

const folder = folderWithExports();
const asked = 'clct report --month 2019-07 --audience publiable --workspace .';

beforeAll(async () => {
  await copySampleWorkspace(folder.path);
}, 60_000);

async function answer(line: string): Promise<string> {
  const { stdout } = await runCommand(line, { cwd: folder.path });
  return stdout;
}

describe('the publishable report on a terminal', () => {
  it.each([
    ['fr', '6 QRR\u00a0: 77_1', 's de 1 à 4, ou caché avec   … pas entièrement livré ou dit\n'],
    ['en', '6 QRR: 77_1', 's 1 to 4, or hidden with it   … not delivered or not told in full\n'],
  ])('names its QRR, and explains its own signs alone (%s)', async (lang, head, foot) => {
    const text = await answer(`${asked} --lang ${lang}`);
    expect(text.split('\n')[1]?.slice(0, head.length)).toBe(head);
    expect(text.split('\n\n').at(-1)).toBe(foot);
  });

  it('leaves the signs of the other report to it', async () => {
    const internal = readAnswer(await answer('clct report --month 2019-07 --workspace .'));
    expect(internal).toContain('n.s. base trop petite');
    expect(internal).not.toContain('s de 1 à 4');
  });
});

describe('the summary of a publishable report for a mail', () => {
  it('says nothing of signals, which it does not publish', async () => {
    const publishable = await answer(`${asked} --out public --format csv,json`);
    expect(readAnswer(publishable)).toContain('CLCT – rapport de juillet 2019 (clct-publiable-');
    expect(publishable).not.toContain('signa');
    const internal = 'clct report --month 2019-07 --out in.csv --format csv --workspace .';
    expect(await answer(internal)).toMatch(/\d signa(?:l|ux) établis?\./);
  });
});
