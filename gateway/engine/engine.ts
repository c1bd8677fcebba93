// The engine: one operation in, one answer out. It decides nothing about who may see what; the owners do.
import { buildASTSchema, buildSchema, getVariableValues, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { clientError, type ClientError } from '../errors.ts';
import { internalVariables } from './client-names.ts';
import { finish, type Answer } from './complete/finish.ts';
import { hiddenFrom } from './complete/hidden.ts';
import { introspect } from './complete/introspect.ts';
import type { Execution } from './execute/execution.ts';
import { createMerge } from './execute/merge.ts';
import type { JsonObject } from './json.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { createPlanner, type Planner } from './planner.ts';
import { BoundedCache } from './prepare/bounded-cache.ts';
import { prepare, type PreparedOperation, type PrepareOptions } from './prepare/prepare.ts';
import { documentReader } from './prepare/read-document.ts';
import { RefusedOperation } from './prepare/refused-operation.ts';
import { readRequiredFields } from './required-fields.ts';
import type { SendToSubgraph } from './subgraph-call.ts';
import { typeConditions } from './type-conditions.ts';

export interface EngineOptions<Context> {
  readonly supergraphSdl: string;
  /** The composer's public schema: what clients see, descriptions and all. */
  readonly publicSdl: string;
  readonly send: SendToSubgraph<Context>;
  readonly planner?: Planner;
  readonly limits?: Partial<Limits>;
  /** Introspection and suggestions in messages; not in production. */
  readonly revealSchema?: boolean;
  readonly rememberedDocuments?: number;
  /** The organisation that answers for a representation, where one does. */
  readonly sourceOf?: (subgraph: string, representation: JsonObject) => string | undefined;
  /** Told of what is masked for the client. */
  readonly onUnexpected?: (error: unknown) => void;
}

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Without `data` when the operation was refused before it began. */
export type EngineAnswer = Answer | { readonly errors: readonly ClientError[] };

export interface Engine<Context> {
  readonly schema: GraphQLSchema;
  run(request: OperationRequest, context: Context): Promise<EngineAnswer>;
}

// A document longer than this is prepared anew each time, so that memory stays bounded.
const longestRemembered = 16_384;

export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  const schema = buildSchema(options.publicSdl, { assumeValidSDL: true });
  const supergraphDocument = parse(options.supergraphSdl, { noLocation: true });
  const supergraph = buildASTSchema(supergraphDocument, { assumeValid: true, assumeValidSDL: true });
  const required = readRequiredFields(supergraphDocument);
  const revealSchema = options.revealSchema ?? false;
  const prepareOptions: PrepareOptions<Context> = {
    schema,
    hidden: hiddenFrom(schema, supergraph),
    planner: options.planner ?? createPlanner(options.supergraphSdl),
    read: documentReader({ schema, limits: { ...defaultLimits, ...options.limits }, revealSchema }),
    crowdedNames: required.withArguments,
    satisfies: typeConditions(schema),
    tools: {
      send: options.send,
      satisfies: typeConditions(supergraph),
      required,
      mergeInto: createMerge((name) => isObjectType(supergraph.getType(name))),
      sourceOf: options.sourceOf ?? (() => undefined),
    },
  };
  const prepared = new BoundedCache<Promise<PreparedOperation<Context>>>(options.rememberedDocuments ?? 500);

  async function getPrepared({ query, operationName = null }: OperationRequest): Promise<PreparedOperation<Context>> {
    const key = `${operationName ?? ''}\n${query}`;
    const known = prepared.get(key);
    if (known) return known;
    const fresh = prepare(query, operationName, prepareOptions);
    if (key.length <= longestRemembered) prepared.set(key, fresh);
    try {
      return await fresh;
    } catch (error) {
      prepared.delete(key);
      throw error;
    }
  }

  async function run(request: OperationRequest, context: Context): Promise<Answer> {
    const operation = await getPrepared(request);
    const given = coerceVariables(schema, operation, request.variables ?? {}, revealSchema);
    const variables = internalVariables(given);
    const forPlan = { ...variables, ...operation.conditionValues(variables) };
    const execution: Execution<Context> = {
      data: {},
      variables: forPlan,
      errors: [],
      sources: [],
      unknown: [],
      context,
    };
    await operation.run?.(execution);
    const introspection = operation.introspects
      ? introspect(schema, operation.document, request.operationName ?? null, request.variables ?? {})
      : {};
    return finish(execution, {
      complete: operation.completionFor(variables),
      introspection,
      responseKeys: operation.responseKeys,
    });
  }

  return {
    schema,
    async run(request, context) {
      try {
        return await run(request, context);
      } catch (error) {
        if (error instanceof RefusedOperation) return refusal(error);
        options.onUnexpected?.(error);
        return { errors: [clientError('INTERNAL')] };
      }
    },
  };
}

function coerceVariables<Context>(
  schema: GraphQLSchema,
  { operation }: PreparedOperation<Context>,
  given: Record<string, unknown>,
  revealSchema: boolean,
): JsonObject {
  const result = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: 1,
    hideSuggestions: !revealSchema,
  });
  if (result.coerced) return result.coerced;
  throw new RefusedOperation('BAD_USER_INPUT', result.errors[0]?.message ?? 'The variables are not right.');
}

const refusal = ({ code, message, locations }: RefusedOperation): EngineAnswer => ({
  errors: [{ ...clientError(code, { message }), ...(locations && { locations }) }],
});
