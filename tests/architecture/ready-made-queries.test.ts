// The ready-made queries are valid, lead to the demo, and the case view leaves no category out.
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, parse, validate, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { caseId } from '@hlt/demo/cases.ts';

const folder = new URL('../../docs/queries/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const schema = buildSchema(readFileSync(new URL('../../schema/public.graphql', import.meta.url), 'utf8'));
const queries = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

describe('the ready-made queries', () => {
  it.each(queries)('%s is valid', (name) => {
    expect(validate(schema, parse(read(name)))).toEqual([]);
  });

  it.each(['hlt-meeting', 'explain-access', 'case-process'])('%s opens the case where everything is agreed', (name) => {
    expect(JSON.parse(read(`${name}.variables.json`))).toEqual({ id: caseId('full') });
  });

  it.each(['who-has-read', 'family-case'])('%s asks about the same child', (name) => {
    expect(JSON.parse(read(`${name}.variables.json`))).toEqual({ caseId: caseId('full') });
  });

  it.each(['SchoolRecord', 'SocialServicesRecord', 'HealthcareRecord'])('the case view asks for all of %s', (name) => {
    const asked = new Set<string>();
    visit(parse(read('hlt-meeting.graphql')), { Field: ({ name: field }) => void asked.add(field.value) });
    const fields = Object.keys((schema.getType(name) as GraphQLObjectType).getFields());
    // The account is the family's, and has a query of its own.
    const others = new Set(['organisationId', 'account']);
    expect(fields.filter((field) => !others.has(field) && !asked.has(field))).toEqual([]);
  });
});
