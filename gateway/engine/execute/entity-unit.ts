// One `_entities` field of a fetch: where its objects stand, how they are represented, how its answer is rewritten.
import type { DocumentNode, FieldNode } from 'graphql';
import type { BatchFetchNode, FetchNode, FlattenNodePathSegment, FetchRewrite, RequiresSelection } from '../planner.ts';
import type { RequiredFields } from '../required-fields.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import { selectedFields, type SelectedField } from './active-fields.ts';
import { correctRequires } from './correct-requires.ts';
import { placeOf, type ProducedFields } from './produced-fields.ts';
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

/** Where objects stand, and how those that stand there are represented. */
export interface UnitPlace {
  readonly walk: PathWalker;
  readonly represent: Represent;
}

export interface EntityUnit {
  readonly alias: string;
  readonly variable: string;
  readonly places: readonly UnitPlace[];
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
  readonly produced: ProducedFields;
}

export function compileUnit(
  plan: EntityUnitPlan,
  subgraph: string,
  document: DocumentNode,
  { satisfies, required, produced }: UnitTools,
): EntityUnit {
  const requirements = requirementsOf(subgraph, selectedFields(document, plan.alias), required);
  const needed = requirements.map(({ needs }) => needs);
  const mayBeMissing = missingWhenNotAsked(requirements, satisfies);
  return {
    alias: plan.alias,
    variable: plan.representationsVariableName,
    places: plan.paths.map((path) => ({
      walk: compilePath(path, satisfies),
      represent: compileRepresentation(
        correctRequires(plan.requires, needed, placeOf(path), produced),
        satisfies,
        mayBeMissing,
      ),
    })),
    rewriteInput: compileRewrites(plan.inputRewrites, satisfies),
    rewriteOutput: compileRewrites(plan.outputRewrites, satisfies),
    renamed: renamedKeys(plan.outputRewrites),
  };
}

/** A field that is asked for, and one that it requires. */
interface Requirement extends SelectedField {
  readonly needs: FieldNode;
}

const requirementsOf = (
  subgraph: string,
  selected: readonly SelectedField[],
  required: RequiredFields,
): readonly Requirement[] =>
  selected.flatMap((one) => required.of(subgraph, one.typeName, one.field).map((needs) => ({ ...one, needs })));

// The planner asks for all that a fetch can require, also for fields that a condition leaves out this time.
function missingWhenNotAsked(requirements: readonly Requirement[], satisfies: SatisfiesCondition): MayBeMissing {
  return (field, object, variables) => {
    const concerned = requirements.filter(
      ({ typeName, needs }) => needs.name.value === field && satisfies(String(object['__typename']), typeName),
    );
    return concerned.length > 0 && !concerned.some(({ onlyIf }) => onlyIf.every((name) => variables[name] === true));
  };
}
