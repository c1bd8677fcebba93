// Every field of an owner's types that says something about a person carries @consent; the rest is this short list.
import { readFile } from 'node:fs/promises';
import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';

/** What an owner answers without naming a person: whose record it is, what was withheld and why; and the account, which a receipt of its
 * own opens. */
const publicFields = new Set(['organisationId', 'releaseReceipt', 'withheld', 'account']);
/** Root fields ask whose staff the caller is, each by itself (tests/shared): the organisation's own see what they have registered. */
const ownStaffTypes = [
  ...['RegisteredItem', 'RegisteredField', 'ItemResult', 'ItemReleaseResult', 'Hold', 'HoldResult', 'Problem'],
  ...['PersonWaiver', 'PersonWaiverResult', 'OwnConsent', 'OwnConsentChange'],
];
const publicTypes = new Set(['Query', 'Mutation', 'WithheldCategory', 'AccountEntry', '_Service', ...ownStaffTypes]);

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
