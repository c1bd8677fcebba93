// One demo item: the words of it, and what every item has.
import type { EntitySchema, InferEntity, RequiredEntityData } from '@mikro-orm/core';
import type { DemoFamily } from '../../families.ts';
import type { DemoUnit } from '../../units.ts';

/** ISO date, some days from the first start of the demo. */
export type Day = (offset: number) => string;

/** What every demo item says, whatever its category. */
interface Words {
  readonly summary: string;
  readonly asOf: string;
  readonly unit: DemoUnit;
  /** An EXTRA category shows only what the owner has opened; every demo item is, unless told. */
  readonly opened?: false;
  /** Domain rule 12: about a parent, sibling or partner; never shown. */
  readonly aboutOtherPerson?: true;
}

type GivenBySeed = 'id' | 'childId' | 'sourceId' | 'releasedAt' | keyof Words;

type OwnWords<Entity extends EntitySchema> = Omit<RequiredEntityData<InferEntity<Entity>>, GivenBySeed>;

export interface DemoItem {
  readonly caseKey: DemoFamily['caseKey'];
  readonly entity: EntitySchema;
  readonly words: Words;
}

export const item = <Entity extends EntitySchema>(
  entity: Entity,
  caseKey: DemoFamily['caseKey'],
  words: OwnWords<Entity> & Words,
): DemoItem => ({ caseKey, entity, words });
