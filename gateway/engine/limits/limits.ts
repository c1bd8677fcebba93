// How large one operation may be. Each limit is a validation rule with a test of its own.

export interface Limits {
  /** Tokens of the whole document; the parser stops there. The widest case view is about 600. */
  readonly tokens: number;
  /** Levels of nested fields. */
  readonly depth: number;
  /** Aliases, counted again for each use of a fragment. */
  readonly aliases: number;
  readonly directives: number;
  /** Fields weighted by depth, counted again for each use of a fragment. */
  readonly cost: number;
  /** How often one selection set may name the same response key. */
  readonly duplicates: number;
}

export const defaultLimits: Limits = {
  tokens: 1_000,
  depth: 12,
  aliases: 15,
  directives: 20,
  cost: 5_000,
  duplicates: 10,
};
