import { type ExitCode, exitCode } from '../errors.ts';

/** The first that applies of 70, 75, 3, 2, 1, 0. */
export function worstCode(codes: readonly ExitCode[]): ExitCode {
  const order: readonly ExitCode[] = [70, 75, 3, 2, 1, 0];
  return order.find((code) => codes.includes(code)) ?? exitCode.done;
}
