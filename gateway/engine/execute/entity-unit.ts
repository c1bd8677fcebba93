// One `_entities` field of a fetch: where its objects stand, how they are represented, how its answer is rewritten.
import type { BatchFetchNode, FetchNode, FlattenNodePathSegment, FetchRewrite, RequiresSelection } from '../planner.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import { compileRepresentation, type Represent } from './represent.ts';
import { compileRewrites, renamedKeys, type Rewrite } from './rewrite.ts';
import { compilePath, type PathWalker } from './walk-path.ts';

export interface EntityUnitPlan {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly FlattenNodePathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly FetchRewrite[] | undefined;
  readonly outputRewrites?: readonly FetchRewrite[] | undefined;
}

export interface EntityUnit {
  readonly alias: string;
  readonly variable: string;
  readonly walkers: readonly PathWalker[];
  readonly represent: Represent;
  readonly rewriteInput: Rewrite;
  readonly rewriteOutput: Rewrite;
  readonly renamed: ReadonlyMap<string, string>;
}

export const unitsOfFlatten = (path: readonly FlattenNodePathSegment[], node: FetchNode): EntityUnitPlan[] => [
  {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [path],
    requires: node.requires ?? [],
    inputRewrites: node.inputRewrites,
    outputRewrites: node.outputRewrites,
  },
];

export const unitsOfBatch = (node: BatchFetchNode): readonly EntityUnitPlan[] => node.entityBatch.aliases;

export const compileUnit = (plan: EntityUnitPlan, satisfies: SatisfiesCondition): EntityUnit => ({
  alias: plan.alias,
  variable: plan.representationsVariableName,
  walkers: plan.paths.map((path) => compilePath(path, satisfies)),
  represent: compileRepresentation(plan.requires, satisfies),
  rewriteInput: compileRewrites(plan.inputRewrites, satisfies),
  rewriteOutput: compileRewrites(plan.outputRewrites, satisfies),
  renamed: renamedKeys(plan.outputRewrites),
});
