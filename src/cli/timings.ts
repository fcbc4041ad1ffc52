/** The phases of a load and of a report, in the order in which they run. */
const phases = [
  'starting',
  'opening',
  'reading',
  'surveying',
  'typing',
  'placing',
  'checking',
  'waiting',
  'merging',
  'figures',
  'sections',
  'writing',
  'closing',
] as const;

export type Phase = (typeof phases)[number];

/** Told that a phase begins, and of how many rows it is where they are known. */
export type OnPhase = (phase: Phase, rows?: number) => void;

/** Seconds of each phase that was entered; of one that was entered again, their sum. */
export type PhaseSeconds = Readonly<Partial<Record<Phase, number>>>;

/** Where the time of one command goes. */
export interface Timings {
  /** Ends the phase that is running. */
  readonly enter: (phase: Phase) => void;
  readonly seconds: () => PhaseSeconds;
}

/** Begins with what the process has taken until now: reading the program. */
export function startTimings(clock: () => number = () => performance.now()): Timings {
  const spent = new Map<Phase, number>();
  let running: Phase = 'starting';
  let since = 0;
  const enter = (phase: Phase) => {
    const now = clock();
    spent.set(running, (spent.get(running) ?? 0) + (now - since) / 1000);
    running = phase;
    since = now;
  };
  return {
    enter,
    seconds: () => {
      enter(running);
      return Object.fromEntries(
        phases.flatMap((phase) => {
          const seconds = spent.get(phase);
          return seconds === undefined ? [] : [[phase, Math.round(seconds * 1000) / 1000]];
        }),
      );
    },
  };
}
