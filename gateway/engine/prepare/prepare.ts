// From a document's text to something that runs: read, renamed, planned, compiled. Remembered by text and operation name.
import { print, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { withInternalNames } from '../client-names.ts';
import { compileObject } from '../complete/compile-completion.ts';
import type { Complete } from '../complete/completion.ts';
import type { Hidden } from '../complete/hidden.ts';
import { usesIntrospection } from '../complete/introspect.ts';
import { compilePlan } from '../execute/compile-plan.ts';
import type { CompileTools } from '../execute/compile-tools.ts';
import { producedFields } from '../execute/produced-fields.ts';
import type { PlanStep } from '../execute/execution.ts';
import type { JsonObject } from '../json.ts';
import type { Planner } from '../planner.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import { BoundedCache } from './bounded-cache.ts';
import { conditionVariablesOf, responseKeysOf } from './names-in-document.ts';
import { plannerDocument } from './planner-document.ts';
import type { ReadDocument } from './read-document.ts';
import { RefusedOperation } from './refused-operation.ts';
import { fragmentsOf, selectOperation } from './select-operation.ts';

export interface PreparedOperation<Context> {
  /** With the client's own names. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly introspects: boolean;
  /** None when no subgraph is needed. */
  readonly run: PlanStep<Context> | null;
  readonly responseKeys: ReadonlySet<string>;
  /** The planner's condition variables, by those of the client in internal names. */
  conditionValues(variables: JsonObject): JsonObject;
  /** `variables` in internal names: they decide what is selected. */
  completionFor(variables: JsonObject): Complete;
}

export interface PrepareOptions<Context> {
  readonly schema: GraphQLSchema;
  readonly hidden: Hidden;
  readonly planner: Planner;
  readonly read: ReadDocument;
  /** Fields that some subgraph requires with arguments of its own. */
  readonly crowdedNames: ReadonlySet<string>;
  /** By the public schema. */
  readonly satisfies: SatisfiesCondition;
  readonly tools: Omit<CompileTools<Context>, 'responseKeys' | 'produced'>;
}

// One for each combination of condition variables that is really used; more are compiled again each time.
const rememberedCompletions = 16;

/** Throws {@link RefusedOperation}. */
export async function prepare<Context>(
  source: string,
  operationName: string | null,
  { schema, hidden, planner, read, crowdedNames, satisfies, tools }: PrepareOptions<Context>,
): Promise<PreparedOperation<Context>> {
  const document = read(source);
  const operation = selectOperation(document, operationName);
  const root = schema.getRootType(operation.operation);
  if (root == null)
    throw new RefusedOperation(
      'GRAPHQL_VALIDATION_FAILED',
      `There is no ${operation.operation} in the schema. Send a query.`,
    );
  const introspects = usesIntrospection(document);
  const internal = withInternalNames(document, crowdedNames);
  const responseKeys = responseKeysOf(internal);
  const renamed = selectOperation(internal, operationName);
  const fragments = fragmentsOf(internal);
  const plain = plannerDocument(schema, renamed, fragments);
  const plan = plain.document && (await planner.plan(print(plain.document), renamed.name?.value ?? null));

  const conditionNames = conditionVariablesOf(internal);
  const completions = new BoundedCache<Complete>(rememberedCompletions);
  return {
    document,
    operation,
    introspects,
    run: plan && compilePlan(plan, { ...tools, responseKeys, produced: producedFields(plan) }),
    responseKeys,
    conditionValues: (variables) => plain.conditions.values(variables),
    completionFor(variables) {
      const key = conditionNames.map((name) => (variables[name] === true ? '1' : '0')).join('');
      const known = completions.get(key);
      if (known) return known;
      const complete = compileObject(root, [renamed.selectionSet], { schema, hidden, fragments, variables, satisfies });
      completions.set(key, complete);
      return complete;
    },
  };
}
