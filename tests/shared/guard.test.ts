// The guard: a field of personal information without @consent stops the build, and says in which file.
import { Field, ObjectType, Resolver, Root } from 'type-graphql';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { categories } from '@hlt/shared/consent/category.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import { buildOwnerSchema } from '@hlt/shared/owner/owner-schema.ts';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { guardRecord } from '@hlt/shared/record/guard.ts';
import { UnguardedFields } from '@hlt/shared/record/unguarded-fields.ts';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { AttendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.type.ts';
import { SchoolRecord } from '@hlt/school/school-record.type.ts';
import { school } from '@hlt/school/school.ts';

@ObjectType({ description: 'Planted.', simpleResolvers: true })
class Leaky extends AttendanceSummary {
  @Field(() => String, { description: 'Planted: no @consent.' })
  readonly shoeSize!: string;
}

@Resolver(() => SchoolRecord)
class LeakyResolver {
  @CategoryField('ATTENDANCE_SUMMARY', () => Leaky, 'Planted.')
  attendanceSummary(@Root() rows: readonly Leaky[]): Leaky[] {
    return [...rows];
  }
}

const withConcept = (change: object): OwnerKind => ({
  ...school,
  concepts: school.concepts.map((one) => (one === attendanceSummary ? { ...one, ...change } : one)),
});

test('a planted field without @consent fails the build with file, type and field', () => {
  const build = (): unknown => buildOwnerSchema(withConcept({ type: Leaky, resolver: LeakyResolver }));
  expect(build).toThrow(UnguardedFields);
  expect(build).toThrow('subgraphs/school/attendance-summary/attendance-summary.ts: Leaky.shoeSize has no @consent');
});

test('an owner must have every category of its sector, and none of another', () => {
  const without = { ...school, concepts: school.concepts.filter((one) => one !== attendanceSummary) };
  expect(() => buildOwnerSchema(without)).toThrow('Missing: ATTENDANCE_SUMMARY');
  expect(() => buildOwnerSchema(withConcept({ category: 'OPEN_SUPPORT' }))).toThrow('foreign: OPEN_SUPPORT');
});

describe('other ways round the directive', () => {
  const guard = (types: string) => (): void => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      directive @consent(category: Category!) on FIELD_DEFINITION
      enum Category { ${categories.join(' ')} }
      type WithheldCategory { category: Category! }
      ${types}`;
    guardRecord(buildSubgraphSchema([{ typeDefs: parse(sdl) }]), 'SchoolRecord', new Map());
  };
  const record = (fields: string): string =>
    `type SchoolRecord @key(fields: "organisationId") { organisationId: ID! withheld: [WithheldCategory!] ${fields} }`;
  const item = 'type Item { id: ID @consent(category: SCHOOL_SAFETY) }';

  test('a field of the record itself', () => {
    expect(guard(record('shoeSize: Int'))).toThrow('SchoolRecord.shoeSize has no @consent');
  });
  test('a category’s items reached through another category', () => {
    expect(guard(`${record('items: [Item] @consent(category: ATTENDANCE_SUMMARY)')} ${item}`)).toThrow(
      'Item.id has @consent(category: SCHOOL_SAFETY) but is reached through ATTENDANCE_SUMMARY',
    );
  });
  test('a type nested in an item', () => {
    const nested = 'type Item { part: Part @consent(category: SCHOOL_SAFETY) } type Part { name: String }';
    expect(guard(`${record('items: [Item] @consent(category: SCHOOL_SAFETY)')} ${nested}`)).toThrow(
      'Part.name has no @consent',
    );
  });
  test('a root field that leads to an item, even by way of another type', () => {
    const query = 'type Query { wrapper: Wrapper } type Wrapper { anything: [Item] }';
    expect(guard(`${record('items: [Item] @consent(category: SCHOOL_SAFETY)')} ${item} ${query}`)).toThrow(
      'Wrapper.anything leads to personal information without a release',
    );
  });
  test('a union of items, which the guard does not follow', () => {
    const union = `${item} type Other { id: ID @consent(category: SCHOOL_SAFETY) } union Any = Item | Other`;
    expect(guard(`${record('items: [Any] @consent(category: SCHOOL_SAFETY)')} ${union}`)).toThrow('abstract type');
  });
});
