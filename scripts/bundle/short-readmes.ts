import type { Platform } from './platforms.ts';

/** What an administrator sees first, in both languages, by the name of its file. */
export function shortReadmes(platform: Platform): ReadonlyMap<string, string> {
  const isWindows = platform === 'win32-x64';
  const command = isWindows ? 'cross.cmd' : './cross';
  const check = isWindows
    ? { fr: 'voir docs/guide/installation-hors-ligne.md', en: 'see docs/install-offline.md' }
    : { fr: 'sha256sum -c SHA256SUMS', en: 'sha256sum -c SHA256SUMS' };
  const french = [
    'cross et clct : saisies, interpellations et signalements d’une CLCT',
    '',
    'Ce dossier contient tout ce qu’il faut : les programmes, Node et le moteur.',
    'Rien n’est téléchargé, rien n’est écrit dans ce dossier.',
    '',
    `Vérifier :  ${check.fr}`,
    `Essayer :   ${command} --help`,
    'Installer : docs/guide/installation-hors-ligne.md',
    'Utiliser :  docs/guide/analyste.md',
    'Sécurité :  SECURITY.md, docs/threat-model.md, sbom.cdx.json',
    'Licences :  LICENSE, dist/THIRD-PARTY-LICENSES.txt, node/LICENSE, node_modules/',
    '',
  ];
  const english = [
    'cross and clct: seizures, arrests and reports of a CLCT',
    '',
    'This folder holds all that is needed: the programs, Node and the engine.',
    'Nothing is downloaded, and nothing is written to this folder.',
    '',
    `Check:    ${check.en}`,
    `Try:      ${command} --help`,
    'Install:  docs/install-offline.md',
    'Use:      README.md, docs/guide/analyste.md',
    'Security: SECURITY.md, docs/threat-model.md, sbom.cdx.json',
    'Licences: LICENSE, dist/THIRD-PARTY-LICENSES.txt, node/LICENSE, node_modules/',
    '',
  ];
  const lineEnd = isWindows ? '\r\n' : '\n';
  return new Map([
    ['LISEZMOI.txt', french.join(lineEnd)],
    ['README.txt', english.join(lineEnd)],
  ]);
}
