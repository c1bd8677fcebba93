// Several subgraphs in one process: type-graphql's metadata is global, so each must hold only its own.
import { Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { CategoryEnum } from '@hlt/shared/consent/category.type.ts';
import { buildSubgraph } from '@hlt/shared/subgraph-schema.ts';
import { schoolSdl } from '@hlt/school/schema.ts';

function subgraphOf(name: string): string {
  @Directive('@key(fields: "id")')
  @ObjectType('Organisation', { description: `The organisation as ${name} sees it.` })
  class Organisation {
    @Field(() => ID, { description: 'Its id.' })
    readonly id!: string;

    @Directive('@consent(category: SCHOOL_SAFETY)')
    @Field(() => CategoryEnum, { name: `${name}Category`, description: 'Something of its own.' })
    readonly category!: string;
  }
  @Resolver()
  class OrganisationResolver {
    @Query(() => Organisation, { name: `${name}Organisation`, description: 'A root field of its own.' })
    organisation(): Organisation {
      return { id: name, category: 'SCHOOL_SAFETY' };
    }
  }
  return buildSubgraph({ resolvers: [OrganisationResolver] }).sdl;
}

test('two types of one name from two subgraphs are not mixed up', () => {
  const [first, second] = [subgraphOf('first'), subgraphOf('second')];
  expect(first).toContain('firstCategory: Category! @consent(category: SCHOOL_SAFETY)');
  expect(first).not.toContain('second');
  expect(second).toContain('secondOrganisation');
  expect(second).not.toContain('first');
  expect(second.match(/type Organisation /g)).toHaveLength(1);
  expect(first).not.toContain('SchoolRecord');
});

test('the directive is composed, and its argument stays an enum value', () => {
  const sdl = schoolSdl();
  expect(sdl).toContain('@composeDirective(name: "@consent")');
  expect(sdl).not.toContain('@consent(category: "');
  // Root fields are the own staff's; none leads to a record.
  expect(sdl).not.toMatch(/\): \[?SchoolRecord/);
});

test('every type, field, argument and enum value of the school is described', () => {
  const missing: string[] = [];
  const seen = new Set<string>();
  const look = (node: { kind: string; description?: unknown; name: { value: string } }): void => {
    seen.add(node.kind);
    if (node.description === undefined) missing.push(`${node.kind} ${node.name.value}`);
  };
  visit(parse(schoolSdl()), {
    ObjectTypeDefinition: look,
    FieldDefinition: look,
    InputValueDefinition: look,
    EnumTypeDefinition: look,
    EnumValueDefinition: look,
    ScalarTypeDefinition: look,
  });
  expect(missing).toEqual([]);
  expect(seen.size).toBe(6);
});
