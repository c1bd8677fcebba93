// What every owner answers beside its record: root fields for its own staff. Each maker names its fields with the sector's prefix.
import { holdResolver } from '../hold/hold.resolver.ts';
import { itemReleaseResolver } from '../hold/item-release.resolver.ts';
import { itemIntakeResolver } from '../item-intake/item-intake.resolver.ts';
import { waiverResolver } from '../person/waiver.resolver.ts';
import { withdrawalResolver } from '../withdrawal/withdrawal.resolver.ts';
import type { OwnerKind } from './concept.ts';

type Class = abstract new (...args: never[]) => object;

export const ownerResolvers = (kind: OwnerKind): Class[] => [
  itemIntakeResolver(kind),
  holdResolver(kind),
  itemReleaseResolver(kind),
  waiverResolver(kind),
  withdrawalResolver(kind),
];
