// One demo item: the words of it, and what every item has.
import type { EntitySchema, InferEntity, RequiredEntityData } from '@mikro-orm/core';
import type { DemoFamily } from '../../families.ts';
import type { DemoUnit } from '../../units.ts';

/** ISO date, some days from the first start of the demo. */
export type Day = (offset: number) => string;

type GivenBySeed = 'id' | 'childId' | 'sourceId' | 'unit' | 'releasedAt' | 'aboutOtherPerson';

type ItemWords<Entity extends EntitySchema> = Omit<RequiredEntityData<InferEntity<Entity>>, GivenBySeed> & {
  readonly unit: DemoUnit;
  /** An EXTRA category shows only what the owner has opened; every demo item is, unless told. */
  readonly opened?: false;
  /** Domain rule 12: about a parent, sibling or partner; never shown. */
  readonly aboutOtherPerson?: true;
};

export interface DemoItem {
  readonly caseKey: DemoFamily['caseKey'];
  readonly entity: EntitySchema;
  readonly words: object & { readonly unit: DemoUnit; readonly opened?: false; readonly aboutOtherPerson?: true };
}

export const item = <Entity extends EntitySchema>(
  entity: Entity,
  caseKey: DemoFamily['caseKey'],
  words: ItemWords<Entity>,
): DemoItem => ({ caseKey, entity, words });
