/** File systems that other machines write to as well; those of virtual machines' shared folders too. */
const shared =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|smb2|afs|ncpfs|9p|ceph|glusterfs|lustre|davfs|vboxsf|fuse\.(?:sshfs|davfs2?|rclone|glusterfs|smbnetfs|s3fs|gvfsd-fuse))$/;

/**
 * The kind of share that a path lies on, or undefined where it is a disk of this machine. `mounts` is
 * the table of `/proc/mounts`; of the mount points above the path the longest counts, and of those at
 * the same place the last, which hides the others. On Windows a share is told by its name, `\\\\server`;
 * a letter given to a share can't be told apart.
 */
export function networkShare(path: string, mounts: string): string | undefined {
  if (/^[\\/]{2}(?![?.][\\/])[^\\/]+[\\/]|^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)) return 'UNC';
  let place = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, point = '', kind = ''] = line.split(' ');
    const mounted = unescaped(point);
    if (!isAbove(mounted, path) || mounted.length < place.length) continue;
    place = mounted;
    type = kind;
  }
  return shared.test(type) ? type : undefined;
}

function isAbove(mounted: string, path: string): boolean {
  return mounted === '/' || path === mounted || (mounted !== '' && path.startsWith(`${mounted}/`));
}

/** Spaces, tabs, line ends and backslashes are written in octal: `\040`. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
