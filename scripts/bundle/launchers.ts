import type { Platform } from './platforms.ts';

const programs = ['cross', 'clct'] as const;

/** What is typed, by the name of its file: each starts the Node that lies beside it, and no other. */
export function launchers(platform: Platform): ReadonlyMap<string, string> {
  if (platform === 'win32-x64')
    return new Map(programs.map((program) => [`${program}.cmd`, windowsLauncher(program)]));
  return new Map(programs.map((program) => [program, shellLauncher(program)]));
}

/** A link to it from a folder of PATH works too. What the user's own Node is told is not for ours. */
function shellLauncher(program: string): string {
  return [
    '#!/bin/sh',
    'here=$(dirname -- "$(readlink -f -- "$0")") || exit 70',
    'unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS',
    `exec "$here/node/node" "$here/bin/${program}.js" "$@"`,
    '',
  ].join('\n');
}

/**
 * The console is set to UTF-8 meanwhile and then given back its code page, whose number stands at the
 * end of what `chcp` says, in any language. With the expansion of `!` a folder or an argument that
 * has one would lose it.
 */
function windowsLauncher(program: string): string {
  return [
    '@echo off',
    'setlocal DisableDelayedExpansion',
    'set "NODE_OPTIONS="',
    'set "NODE_PATH="',
    'set "NODE_EXTRA_CA_CERTS="',
    'set "CROSS_PAGE="',
    'for /f "tokens=2 delims=:." %%p in (\'"%SystemRoot%\\System32\\chcp.com" 2^>nul\') do set "CROSS_PAGE=%%p"',
    '"%SystemRoot%\\System32\\chcp.com" 65001 >nul 2>nul',
    `"%~dp0node\\node.exe" "%~dp0bin\\${program}.js" %*`,
    'set "CROSS_CODE=%ERRORLEVEL%"',
    'if defined CROSS_PAGE "%SystemRoot%\\System32\\chcp.com" %CROSS_PAGE% >nul 2>nul',
    'exit /b %CROSS_CODE%',
    '',
  ].join('\r\n');
}
