import { describe, expect, it } from 'vitest';
import { createTableFaultLog } from '../../src/intake/table-fault.ts';

/** The fault of a file: `.` a good record, `_` a blank line, a digit a record of so many cells. */
function fault(file: string) {
  const log = createTableFaultLog();
  [...file].forEach((record, at) => {
    if (record === '.') log.good();
    else if (record === '_') log.blank();
    else log.miscounted(at + 1, Number(record));
  });
  return log.fault();
}

const second = (line: number, cells: number) => ({ code: 'second-table', line, cells });
const shifted = (line: number, cells: number) => ({ code: 'shifted-cells', line, cells });

describe('one table', () => {
  it.each([
    '',
    '...',
    '_',
    '..._',
    '..5..',
    '...5',
    '....1',
    '....22',
    '..1111111111111',
    '2.2.2.',
  ])('%j', (file) => {
    expect(fault(file)).toBeUndefined();
  });
});

describe('a second table', () => {
  it('is two records of three cells or more, all of as many, below a blank line', () => {
    expect(fault('..._33')).toEqual(second(5, 3));
    expect(fault('..._1444')).toEqual(second(6, 4));
    expect(fault('..._2333')).toEqual(second(6, 3));
  });

  it.each(['..._3', '..._22', '...33', '..._343', '._.33', '...3_3'])('is none in %j', (file) => {
    expect(fault(file)?.code).not.toBe('second-table');
  });
});

describe('shifted cells', () => {
  it('are more records with a wrong number of cells than good ones', () => {
    expect(fault('5.5.55.')).toEqual(shifted(1, 5));
    expect(fault('.55.')).toBeUndefined();
    expect(fault('4.4.44.')).toEqual(shifted(1, 4));
    expect(fault('.4.4.')).toBeUndefined();
  });

  it('are all of them where none is good', () => {
    expect(fault('1')).toEqual(shifted(1, 1));
    expect(fault('22')).toEqual(shifted(1, 2));
  });

  it('are ten records in a row at the end, whatever stands before', () => {
    const many = '.'.repeat(30);
    expect(fault(`${many}2222222222`)).toEqual(shifted(31, 2));
    expect(fault(`${many}222222222`)).toBeUndefined();
    expect(fault(`${many}1222222222`)).toBeUndefined();
    expect(fault(`${many}12222222222`)).toEqual(shifted(32, 2));
    expect(fault(`${many}2222222222.`)).toBeUndefined();
  });

  it('are not the notes and totals of two cells below a short table', () => {
    expect(fault('.222')).toBeUndefined();
    expect(fault('.1111')).toBeUndefined();
    expect(fault('.33')).toEqual(shifted(2, 3));
  });
});
