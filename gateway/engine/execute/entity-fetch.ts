// A fetch of entities: representations out, answers back to every place that waits for them, by index.
import { print } from 'graphql';
import { isJsonObject } from '../json.ts';
import type { BatchFetchNode, FetchNode } from '../planner.ts';
import type { SubgraphAnswer, SubgraphError } from '../subgraph-call.ts';
import { pickVariables, type CompileTools } from './compile-tools.ts';
import { compileUnit, type EntityUnit, type EntityUnitPlan } from './entity-unit.ts';
import type { Execution, PlanStep } from './execution.ts';
import { fetchOperation } from './fetch-operation.ts';
import { separateNeeds } from './separate-needs.ts';
import { gather, type Gathered, type Target } from './gather.ts';
import { errorForClient, failureForClient, knownPath } from './subgraph-errors.ts';

export { unitsOfBatch, unitsOfFlatten } from './entity-unit.ts';

export function compileEntityFetch<Context>(
  node: FetchNode | BatchFetchNode,
  plans: readonly EntityUnitPlan[],
  tools: CompileTools<Context>,
): PlanStep<Context> {
  const { serviceName: subgraph } = node;
  const planned = fetchOperation(node.operation);
  const separated = separateNeeds(subgraph, { document: planned.document, units: plans }, tools.required);
  const { document } = separated;
  const operation = document === planned.document ? planned.text : print(document);
  const pick = pickVariables(node.variableUsages);
  const units = separated.units.map((plan) => compileUnit(plan, subgraph, document, tools));

  return async (execution) => {
    const gathered = gather(units, execution);
    const waiting = gathered.targets.flat();
    if (waiting.length === 0) return;
    const variables = { ...pick(execution.variables), ...gathered.representations };
    try {
      const answer = await tools.send({ subgraph, kind: 'query', operation, document, variables }, execution.context);
      takeEntities(answer, units, gathered, execution, tools, subgraph);
      for (const error of answer.errors ?? []) takeError(error, units, gathered, execution, tools);
    } catch (failure) {
      execution.errors.push(...waiting.map(({ path }) => failureForClient(failure, path)));
    }
  };
}

function takeEntities<Context>(
  { data }: SubgraphAnswer,
  units: readonly EntityUnit[],
  { targets, representations }: Gathered,
  execution: Execution<Context>,
  tools: CompileTools<Context>,
  subgraph: string,
): void {
  if (!isJsonObject(data)) return;
  units.forEach((unit, position) => {
    const entities = data[unit.alias];
    if (!Array.isArray(entities)) return;
    unit.rewriteOutput(entities);
    const used = new Set<number>();
    for (const { object, path, index } of targets[position] ?? []) {
      const entity: unknown = entities[index];
      if (!isJsonObject(entity)) {
        execution.unknown.push(path);
        continue;
      }
      tools.mergeInto(object, entity, used.has(index));
      used.add(index);
      const organisationId = tools.sourceOf(subgraph, representations[unit.variable]?.[index] ?? {});
      if (organisationId !== undefined) execution.sources.push({ path, organisationId });
    }
  });
}

function takeError<Context>(
  error: SubgraphError,
  units: readonly EntityUnit[],
  { targets }: Gathered,
  execution: Execution<Context>,
  tools: CompileTools<Context>,
): void {
  const [alias, index, ...rest] = Array.isArray(error.path) ? (error.path as unknown[]) : [];
  const position = units.findIndex((unit) => unit.alias === alias);
  const hit = (targets[position] ?? []).filter((target) => target.index === index);
  const inner = hit.length > 0 ? knownPath(rest, tools.responseKeys, units[position]?.renamed ?? new Map()) : [];
  const places: readonly Target[] = hit.length > 0 ? hit : targets.flat();
  for (const { path } of places) execution.errors.push(errorForClient(error, [...path, ...inner]));
}
