import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Machine } from '../machine.ts';

/** Browsers that print without a window, as they are called where programs are found by name. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Where they are installed on Windows, below the folders of programs, and on macOS. */
const windowsPaths = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The first Chromium, Chrome or Edge of this machine; undefined where there is none. */
export function findBrowser({ env }: Pick<Machine, 'env'>): string | undefined {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const byName = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))),
  );
  const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA];
  const installed =
    process.platform === 'win32'
      ? windowsPaths.flatMap((parts) => roots.flatMap((root) => (root ? join(root, ...parts) : [])))
      : process.platform === 'darwin'
        ? macPaths
        : [];
  return [...byName, ...installed].find(isProgram);
}

/** Whether it is a file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
