// @ts-check
// npm run demo: installs and builds if needed, then demonstrates. Uses nothing but Node until the
// packages are there.
import { build } from './install.mjs';

const { code, output } = await build();
if (code === 0) {
  await import('./demonstrate.mjs');
} else {
  process.stdout.write(output);
  process.exitCode = code;
}
