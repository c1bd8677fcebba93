// Every field of an owner's types that says something about a person carries @consent; the rest is this short list.
import { readFile } from 'node:fs/promises';
import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';

/** What an owner answers without naming a person: whose record it is, and what was withheld and why. */
const publicFields = new Set(['organisationId', 'releaseReceipt', 'withheld']);
const publicTypes = new Set(['Query', 'WithheldCategory', '_Service']);

function fieldsWithoutConsent(sdl: string): string[] {
  return parse(sdl)
    .definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ name }) => !publicTypes.has(name.value))
    .flatMap(({ name, fields = [] }) =>
      fields
        .filter((field) => !publicFields.has(field.name.value))
        .filter(({ directives = [] }) => !directives.some((directive) => directive.name.value === 'consent'))
        .map((field) => `${name.value}.${field.name.value}`),
    );
}

describe('the consent directive', () => {
  it.each(['school', 'social', 'healthcare'])('stands on every personal field of %s', async (owner) => {
    const sdl = await readFile(new URL(`../../schema/${owner}.graphql`, import.meta.url), 'utf8');
    expect(fieldsWithoutConsent(sdl)).toEqual([]);
  });

  it('would be missed on a field without it', () => {
    const sdl =
      'type SchoolRecord { organisationId: ID! shoeSize: Int } type Shoe { colour: String @consent(category: A) }';
    expect(fieldsWithoutConsent(sdl)).toEqual(['SchoolRecord.shoeSize']);
  });
});
