import { coverageTables } from './coverage-tables.ts';
import { effectPowerTable, falseEffectTable } from './effects.ts';
import { falseAlarmTables, ownFalseAlarms } from './false-alarms.ts';
import { falseDiscoveries } from './false-discoveries.ts';
import { harderPower, powerTables } from './power.ts';
import type { TableMaker } from './table.ts';
import { wholeProgram } from './whole-program.ts';

/** Every table of the page, in its order. */
export const tables: readonly TableMaker[] = [
  wholeProgram,
  ...falseAlarmTables,
  ownFalseAlarms,
  falseDiscoveries,
  ...powerTables,
  harderPower,
  falseEffectTable,
  effectPowerTable,
  ...coverageTables,
];
