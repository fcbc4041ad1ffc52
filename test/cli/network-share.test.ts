import { describe, expect, it } from 'vitest';
import { networkShare } from '../../src/cli/workspace/network-share.ts';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const mounts = [
  'proc /proc proc rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /srv/partage nfs4 rw 0 0',
  '//server/part /mnt/espace\\040commun cifs rw 0 0',
  'tmpfs /srv/partage/local tmpfs rw 0 0',
  '//server/old /mnt/again cifs rw 0 0',
  '/dev/sdb1 /mnt/again ext4 rw 0 0',
  'user@host: /mnt/s fuse.sshfs rw 0 0',
  '/dev/fuse /mnt/ntfs fuseblk rw 0 0',
  'broken line',
  '',
].join('\n');

const { path: cwd } = temporaryFolder();

describe('a workspace on a network share', () => {
  it.each([
    ['/srv/partage', 'nfs4'],
    ['/srv/partage/cross/ws', 'nfs4'],
    ['/srv/partage-local/ws', undefined],
    ['/srv/partage/local/ws', undefined],
    ['/mnt/espace commun/ws', 'cifs'],
    ['/mnt/again/ws', undefined],
    ['/mnt/s/ws', 'fuse.sshfs'],
    ['/mnt/ntfs/ws', undefined],
    ['/home/ws', undefined],
    ['\\\\server\\part\\ws', 'UNC'],
    ['\\\\?\\UNC\\server\\part\\ws', 'UNC'],
    ['\\\\?\\C:\\ws', undefined],
    ['C:\\ws', undefined],
  ])('%s: %s', (path, share) => {
    expect(networkShare(path, mounts)).toBe(share);
  });

  it('is no share where nothing is known of mounts', () => {
    expect(networkShare('/srv/ws', '')).toBeUndefined();
  });

  it('is not spoken of on a disk of this machine', async () => {
    await runCommand('cross init ws', { cwd });
    const { stderr } = await runCommand('cross loads -w ws', { cwd });
    expect(stderr).not.toContain('partage');
  });
});
