// Calls any mutation of coordination as anybody, by its name alone.
import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLField } from 'graphql';
import type { Action } from '@hlt/coordination/process/steps.rules.ts';
import { buildCoordinationSchema } from '@hlt/coordination/schema.ts';
import type { TokenWish } from '../../support/identity.ts';
import { anyInput, type Known } from './any-input.ts';
import type { World } from './world.ts';

const mutations = buildCoordinationSchema().schema.getMutationType()?.getFields() ?? {};
export const mutationsInSchema = Object.keys(mutations);

// A version that is never there: whoever may take the step reads CONFLICT, and nothing changes for the next one.
const neverThere = { caseVersion: 9999, version: 9999, formVersion: 9999 };
const places = {
  organisationId: 'umea-skola',
  unitId: 'umea-bjorkskolan',
  municipalityCode: '2480',
  teamId: 'hlt-umea',
};

export function fieldOf(action: Action): GraphQLField<unknown, unknown> {
  const field = mutations[action];
  if (field === undefined) throw new Error(`${action} is not in the schema.`);
  return field;
}

/** Its input names a case. */
export const isOfCase = (action: Action): boolean => {
  const type = getNamedType(fieldOf(action).args[0]!.type);
  return isInputObjectType(type) && 'caseId' in type.getFields();
};

/** As `who`, with an input that the schema takes. `known`: what of it matters, by the field's name. */
export async function callMutation(world: World, action: Action, who: TokenWish | null, known: Known) {
  const { args, type } = fieldOf(action);
  const values = { ...neverThere, ...places, clientMutationId: randomUUID(), ...known };
  const answer = getNamedType(type);
  const fields = isObjectType(answer) && 'problems' in answer.getFields() ? 'problems { code }' : '__typename';
  const query = `mutation ($input: ${String(args[0]!.type)}) { ${action}(input: $input) { ${fields} } }`;
  const reply = await world.ask(who, query, { variables: { input: anyInput(args[0]!.type, values) } });
  return { ...reply, code: reply.body.errors?.[0]?.extensions.code };
}
