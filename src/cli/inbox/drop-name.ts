/** Names of files that are being written, or that a system keeps for itself. */
const unfinished = [
  /^\./,
  /^~\$/,
  /~$/,
  /\.(?:part|partial|tmp|crdownload|download|filepart|swp)$/i,
];

const systemFiles = ['thumbs.db', 'desktop.ini'];

/** Why a file of a drop folder is left where it is; undefined where its name says nothing against it. */
export type NameVerdict = 'unfinished' | 'held' | undefined;

/**
 * What the names in a folder say of one of them. An office program that holds `a.csv` puts
 * `.~lock.a.csv#` beside it (LibreOffice), or `~$a.csv` (Excel; it drops two letters of long names).
 */
export function judgeName(name: string, beside: ReadonlySet<string>): NameVerdict {
  if (unfinished.some((sign) => sign.test(name))) return 'unfinished';
  if (systemFiles.includes(name.toLowerCase())) return 'unfinished';
  const locks = [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(2)}`];
  return locks.some((lock) => beside.has(lock)) ? 'held' : undefined;
}
