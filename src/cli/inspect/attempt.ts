import { UserError } from '../../errors.ts';

/** Runs a step; what the user can put right is noted, and the step then has no result. */
export type Attempt = <T>(step: () => T | Promise<T>) => Promise<T | undefined>;

/** A way to try steps, each problem of which goes to the end of a list. */
export function attemptInto(problems: UserError[]): Attempt {
  return async (step) => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
}
