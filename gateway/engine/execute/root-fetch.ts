// A fetch of root fields: its answer is merged at the root.
import { Kind, type DocumentNode } from 'graphql';
import { isJsonObject } from '../json.ts';
import type { FetchNode } from '../planner.ts';
import type { SubgraphAnswer, SubgraphCall } from '../subgraph-call.ts';
import { pickVariables, type CompileTools } from './compile-tools.ts';
import type { Execution, PlanStep } from './execution.ts';
import { fetchOperation } from './fetch-operation.ts';
import { compileRewrites, renamedKeys } from './rewrite.ts';
import { errorForClient, failureForClient, knownPath } from './subgraph-errors.ts';

export function compileRootFetch<Context>(node: FetchNode, tools: CompileTools<Context>): PlanStep<Context> {
  const { text, document } = fetchOperation(node.operation);
  const keys = rootKeys(document);
  const pick = pickVariables(node.variableUsages);
  const rewrite = compileRewrites(node.outputRewrites, tools.satisfies);
  const renamed = renamedKeys(node.outputRewrites);
  const call: Omit<SubgraphCall, 'variables'> = {
    subgraph: node.serviceName,
    kind: node.operationKind === 'mutation' ? 'mutation' : 'query',
    operation: text,
    document,
  };

  function take(answer: SubgraphAnswer, execution: Execution<Context>): void {
    for (const error of answer.errors ?? []) {
      const path = knownPath(error.path, tools.responseKeys, renamed);
      execution.errors.push(errorForClient(error, path.length > 0 ? path : keys.slice(0, 1)));
    }
    if (!isJsonObject(answer.data)) return;
    rewrite(answer.data);
    tools.mergeInto(execution.data, answer.data, false);
  }

  return async (execution) => {
    try {
      take(await tools.send({ ...call, variables: pick(execution.variables) }, execution.context), execution);
    } catch (failure) {
      execution.errors.push(...keys.map((key) => failureForClient(failure, [key])));
    }
  };
}

function rootKeys(document: DocumentNode): string[] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch of the query plan holds no operation.');
  const keys = new Set<string>();
  const collect = (selections: typeof operation.selectionSet.selections): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet.selections);
    }
  };
  collect(operation.selectionSet.selections);
  return [...keys];
}
