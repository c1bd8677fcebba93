// Plan nodes to closures: in sequence, in parallel, by condition, and the two kinds of fetch.
import type { PlanNode } from '../planner.ts';
import type { CompileTools } from './compile-tools.ts';
import { compileEntityFetch, unitsOfBatch, unitsOfFlatten } from './entity-fetch.ts';
import type { PlanStep } from './execution.ts';
import { compileRootFetch } from './root-fetch.ts';

export function compilePlan<Context>(node: PlanNode, tools: CompileTools<Context>): PlanStep<Context> {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compilePlan(child, tools)));
    case 'Parallel':
      return inParallel(node.nodes.map((child) => compilePlan(child, tools)));
    case 'Condition':
      return byCondition(
        node.condition,
        node.ifClause ? compilePlan(node.ifClause, tools) : undefined,
        node.elseClause ? compilePlan(node.elseClause, tools) : undefined,
      );
    case 'Fetch':
      return compileRootFetch(node, tools);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw unsupported(`Flatten of ${node.node.kind}`);
      return compileEntityFetch(node.node, unitsOfFlatten(node.path, node.node), tools);
    case 'BatchFetch':
      return compileEntityFetch(node, unitsOfBatch(node), tools);
    case 'Subscription':
    case 'Defer':
      throw unsupported(node.kind);
  }
}

function inSequence<Context>(steps: readonly PlanStep<Context>[]): PlanStep<Context> {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function inParallel<Context>(steps: readonly PlanStep<Context>[]): PlanStep<Context> {
  return async (execution) => {
    await Promise.all(steps.map(async (step) => step(execution)));
  };
}

function byCondition<Context>(
  variable: string,
  met: PlanStep<Context> | undefined,
  unmet: PlanStep<Context> | undefined,
): PlanStep<Context> {
  return async (execution) => {
    await (execution.variables[variable] === true ? met : unmet)?.(execution);
  };
}

const unsupported = (what: string): Error => new Error(`The query plan holds what this engine does not run: ${what}`);
