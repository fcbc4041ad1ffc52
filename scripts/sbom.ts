// The bill of materials of what is shipped, in CycloneDX 1.6, from the lock file and the build alone.
//
//   npm run sbom --silent -- [--platform linux-x64|win32-x64] [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { platformNamed, platforms } from './bundle/platforms.ts';
import { billOfMaterials } from './sbom/bill-of-materials.ts';

const { values } = parseArgs({
  options: { platform: { type: 'string', default: 'linux-x64' }, out: { type: 'string' } },
});
const platform = platformNamed(values.platform);
if (platform === undefined) {
  console.error(`--platform ${platforms.join('|')}`);
  process.exitCode = 2;
} else {
  const text = `${JSON.stringify(billOfMaterials(platform), undefined, 2)}\n`;
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
}
