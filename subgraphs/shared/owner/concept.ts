// One category of one owner, as its folder offers it: stored, shared, read, answered.
import type { EntitySchema, MigrationObject } from '@mikro-orm/core';
import type { Category } from '../consent/category.ts';
import type { ItemIntake } from '../item-intake/item-intake.ts';
import type { ItemReader } from '../item/item.reader.ts';

type Class = abstract new (...args: never[]) => object;

export interface Concept {
  /** `import.meta.url`, so that a fault of the schema can be told with its file. */
  readonly file: string;
  readonly category: Category;
  readonly entity: EntitySchema;
  readonly migration: MigrationObject;
  readonly reader: ItemReader;
  /** What can be put in, where the type does not say enough. */
  readonly intake: ItemIntake;
  /** The GraphQL type of an item. */
  readonly type: Class;
  readonly resolver: Class;
}

/** An owner of one sector: its record and what it knows. */
export interface OwnerKind {
  /** Name of the subgraph and of the record's type. */
  readonly subgraph: 'school' | 'social' | 'healthcare';
  readonly sector: 'SCHOOL' | 'SOCIAL_SERVICES' | 'HEALTHCARE';
  readonly record: Class;
  readonly recordName: string;
  /** Stands in the names of the root fields, which the three sectors must not share: a root field goes to the caller's own sector. */
  readonly prefix: 'School' | 'SocialServices' | 'Healthcare';
  readonly concepts: readonly Concept[];
}
