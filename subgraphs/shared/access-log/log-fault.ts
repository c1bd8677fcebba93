// What is wrong with a log, at its first bad entry.
export interface LogFault {
  /** The entry's place in the chain, from 1. */
  readonly position: number;
  readonly reason: 'gap' | 'hash' | 'chain' | 'head' | 'signature';
  /** What was found, for a person. */
  readonly found: string;
}
