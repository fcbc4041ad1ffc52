import type { Words } from '../words.ts';

/** What both programs say around their commands. */
export const cli: Words['cli'] = {
  about: {
    cross:
      'cross collects the exports of the services (seizures, arrests, reports, deal points, operations), checks them and keeps them.',
    clct: 'clct computes and presents the monthly tables of the anti-trafficking unit (CLCT).',
  },
  after: {
    cross:
      'To begin: cross ingest export.csv, then clct report. Help on a command: cross ingest --help',
    clct: 'To begin: clct report --month 2019-07. Help on a command: clct report --help',
  },
  help: 'show this help',
  usage: '[options] <command>',
  version: 'show the version',
  examples: 'Examples:',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  options: {
    workspace:
      'the workspace (else CROSS_WORKSPACE, else that of the current folder or of one above it)',
    format: 'the output format',
    lang: 'fr (default) or en',
    quiet: 'write only what is asked for, and errors',
    wait: 'if the store is busy, wait at most this number of seconds (30)',
    reason: 'the reason, written to the journal',
    trust: 'work also in a workspace of another user, or one that everybody can change',
    color: 'no colour and no bold',
  },
  /** The phases of `--timings`. */
  timings: {
    all: 'in all',
    names: {
      starting: 'start',
      opening: 'opening',
      reading: 'reading the file',
      surveying: 'looking at columns',
      typing: 'checking cells',
      placing: 'finding the QRR',
      checking: 'counting rows',
      waiting: 'waiting for the store',
      merging: 'merging',
      figures: 'computing figures',
      sections: 'laying out tables',
      writing: 'writing',
      closing: 'closing',
    },
  },
  meant: 'Did you mean: {meant}',
  forExample: 'For example: {example}',
  causes: {
    EACCES: 'you may not',
    EISDIR: 'it is a folder',
    ELOOP: 'it is a link',
    ENOENT: 'the folder does not exist',
    ENOTDIR: 'it is not a folder',
    EPERM: 'you may not',
    EROFS: 'this disk is read-only',
  },
  unknownFormat: 'unknown format',
  bug: 'Program fault: nothing was changed. Pass this text on to the administrator.',
  interrupted:
    'Interrupted: the operation under way stored nothing. What was announced as loaded remains so.',
  yes: 'y yes',
  networkShare:
    'Careful: {root} is on a network share ({share}). Work there from one machine at a time: two could damage the store.',
  restoreFinished:
    'A restoring that was interrupted is finished: {root} is that of the backup, the former one is in {aside}.',
  rights: {
    asRoot:
      'Careful: {workspace} belongs to {owner}, who will no longer be able to read what the administrator writes there. Better type: sudo -u {owner} …',
    exposed:
      'Careful: other users of this machine have access to {workspace} ({names}). Type: {repair}',
    open: 'Careful: any user of this machine can change {workspace} ({names}). Type: {repair}',
    outsideProfile:
      'Careful: {workspace} is outside your own folder; other users may have access to it. Move it into your own folder.',
  },
  waiting: 'The store is busy ({holder}): waiting…',
};
