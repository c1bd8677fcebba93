// One `_entities` field of a fetch: where its objects stand, how they are represented, how its answer is rewritten.
import type { DocumentNode } from 'graphql';
import type { BatchFetchNode, FetchNode, FlattenNodePathSegment, FetchRewrite, RequiresSelection } from '../planner.ts';
import type { RequiredFields } from '../required-fields.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import { selectedFields, type SelectedField } from './active-fields.ts';
import { compileRepresentation, type MayBeMissing, type Represent } from './represent.ts';
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

export interface UnitTools {
  readonly satisfies: SatisfiesCondition;
  readonly required: RequiredFields;
}

export const compileUnit = (
  plan: EntityUnitPlan,
  subgraph: string,
  document: DocumentNode,
  { satisfies, required }: UnitTools,
): EntityUnit => ({
  alias: plan.alias,
  variable: plan.representationsVariableName,
  walkers: plan.paths.map((path) => compilePath(path, satisfies)),
  represent: compileRepresentation(
    plan.requires,
    satisfies,
    missingWhenNotAsked(subgraph, selectedFields(document, plan.alias), { satisfies, required }),
  ),
  rewriteInput: compileRewrites(plan.inputRewrites, satisfies),
  rewriteOutput: compileRewrites(plan.outputRewrites, satisfies),
  renamed: renamedKeys(plan.outputRewrites),
});

// The planner asks for all that a fetch can require, also for fields that a condition leaves out this time.
function missingWhenNotAsked(
  subgraph: string,
  selected: readonly SelectedField[],
  { satisfies, required }: UnitTools,
): MayBeMissing {
  const requirers = selected.flatMap(({ typeName, field, onlyIf }) =>
    required.of(subgraph, typeName, field).map(({ name }) => ({ typeName, needs: name.value, onlyIf })),
  );
  return (field, object, variables) => {
    const concerned = requirers.filter(
      ({ typeName, needs }) => needs === field && satisfies(String(object['__typename']), typeName),
    );
    return concerned.length > 0 && !concerned.some(({ onlyIf }) => onlyIf.every((name) => variables[name] === true));
  };
}
