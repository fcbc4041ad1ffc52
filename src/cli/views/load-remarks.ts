/** What the view says beside the load: how long it took, and where its workspace is. */
export interface LoadRemarks {
  readonly seconds: number;
  readonly root: string;
  /** `--workspace`, as typed: the next command needs it too. */
  readonly workspace: string | undefined;
  /** Read later, from elsewhere: its paths are whole. */
  readonly isKept?: boolean;
}
