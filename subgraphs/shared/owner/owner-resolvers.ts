// What every owner answers beside its record: root fields for its own staff. Each maker names its fields with the sector's prefix.
import type { OwnerKind } from './concept.ts';

type Class = abstract new (...args: never[]) => object;

export const ownerResolvers = (_kind: OwnerKind): Class[] => [];
