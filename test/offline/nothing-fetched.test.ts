import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/bundle/files-under.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';

/** Ways out of the machine in a program for Node: its modules for networks, and what browsers have too. */
const ways = [
  /(?:from|import|require)\s*\(?\s*["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|quic)(?:\/[a-z]+)?["']/,
  /getBuiltinModule\(/,
  /(?<![\w$.])fetch\s*\(/,
  /\b(?:globalThis|global|window|self)\s*\??\.\s*fetch\b/,
  /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource)\b/,
];

function waysOut(text: string): readonly string[] {
  return ways.flatMap((way) => way.exec(text)?.[0] ?? []);
}

describe('the built programs', () => {
  it.each([
    'import { request } from "node:https";',
    "import net from 'net';",
    'const http = require("http");',
    'await import("node:dns/promises")',
    'const answer = await fetch(url);',
    'globalThis.fetch (url)',
    'new WebSocket(url)',
    'process.getBuiltinModule("net")',
  ])('would be found to reach for a network: %s', (text) => {
    expect(waysOut(text)).toHaveLength(1);
  });

  it.each(['store.fetch(row)', 'prefetch (x)', 'from "node:fs"', 'require("buffer")'])(
    'may say %s',
    (text) => {
      expect(waysOut(text)).toEqual([]);
    },
  );

  it('fetch nothing, and open no connection', () => {
    const dist = join(projectRoot, 'dist');
    const programs = filesUnder(dist).filter((name) => name.match(/\.[cm]?js$/));
    expect(programs.length).toBeGreaterThan(50);
    const found = programs.flatMap((name) =>
      waysOut(readFileSync(join(dist, name), 'utf8')).map((way) => `${name}: ${way}`),
    );
    expect(found).toEqual([]);
  });
});
