// `schoolHolds`: the name of a list of the organisation's own, by the sector's prefix as every root field has it.
import type { OwnerKind } from './concept.ts';

export const listName = ({ prefix }: Pick<OwnerKind, 'prefix'>, what: string): string =>
  `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}${what}`;
