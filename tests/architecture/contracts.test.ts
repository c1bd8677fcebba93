// The contracts are generated, committed and complete: what integrators read is what runs.
import { readFile } from 'node:fs/promises';
import { buildSchema, isEnumType, isInputObjectType, isIntrospectionType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { undeclaredBreakingChanges } from '../../schema/breaking-changes.ts';
import { currentContracts } from '../../schema/contracts.ts';

const committed = async (name: string): Promise<string> =>
  readFile(new URL(`../../schema/${name}`, import.meta.url), 'utf8');

/** Every type, field, argument and enum value that an integrator would meet without a word of explanation. */
function undescribed(schema: GraphQLSchema): string[] {
  const silent: string[] = [];
  const check = (name: string, thing: { description?: string | null | undefined }): void => {
    if (!thing.description?.trim()) silent.push(name);
  };
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name)) continue;
    if (!roots.includes(type)) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if (isInputObjectType(type) || !('args' in field)) continue;
      for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name}:)`, argument);
    }
  }
  return silent;
}

describe('the contracts', () => {
  it('are committed as the code would write them today', async () => {
    for (const [name, text] of Object.entries(currentContracts())) expect(await committed(name), name).toBe(text);
  });

  it('explain every type, field, argument and enum value of the public API', async () => {
    expect(undescribed(buildSchema(await committed('public.graphql')))).toEqual([]);
  });

  it('would name a field, an argument and an enum value without a description', () => {
    const schema = buildSchema('"""t""" type Query { a(b: Int): E } "e" enum E { C }');
    expect(undescribed(schema)).toEqual(['Query.a', 'Query.a(b:)', 'E.C']);
  });

  it('keep the release receipt out of the public API', async () => {
    expect(await committed('public.graphql')).not.toMatch(/receipt\b.*:/i);
  });
});

describe('a breaking change of the public API', () => {
  const released = 'type Query { a: Int b: Int }';
  const current = 'type Query { a: Int }';

  it('is found when nobody declared it', async () => {
    expect(await undeclaredBreakingChanges(released, current, [])).toEqual([
      "Field 'b' was removed from object type 'Query'",
    ]);
  });

  it('passes when it is declared with its reason', async () => {
    const declared = [
      { change: "Field 'b' was removed from object type 'Query'", reason: 'Nobody asked for it in a year.' },
    ];
    expect(await undeclaredBreakingChanges(released, current, declared)).toEqual([]);
  });

  it('is not seen in an addition', async () => {
    expect(await undeclaredBreakingChanges(current, released, [])).toEqual([]);
  });
});
