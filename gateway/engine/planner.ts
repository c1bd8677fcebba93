// The query planner behind one small interface, so that another one can take its place.
import {
  QueryPlanner,
  type BatchFetchNode,
  type FetchNode,
  type FetchNodePathSegment,
  type FetchRewrite,
  type FlattenNodePathSegment,
  type InlineFragmentRequiresNode,
  type PlanNode,
  type RequiresSelection,
} from '@graphql-hive/router-query-planner';

export type {
  BatchFetchNode,
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  InlineFragmentRequiresNode,
  PlanNode,
  RequiresSelection,
};

export interface Planner {
  /** None when the operation needs no subgraph (`{ __typename }`). */
  plan(document: string, operationName: string | null): Promise<PlanNode | null>;
}

const longestPlanningMs = 2_000;

export function createPlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  const labels = new Set<string>();
  return {
    // Off the main thread: a document that is hard to plan must not slow anybody else.
    async plan(document, operationName) {
      const signal = AbortSignal.timeout(longestPlanningMs);
      const plan = await planner.planAsync(document, operationName, labels, 0, signal);
      return plan.node ?? null;
    },
  };
}
