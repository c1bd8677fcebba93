// Under which response key each fetch of a plan brings each field with arguments, place by place.
import { Kind, print, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { FetchNode, FlattenNodePathSegment, PlanNode } from '../planner.ts';
import { fetchOperation } from './fetch-operation.ts';

export interface ProducedFields {
  /** None when no fetch brings that field with those arguments to that place. */
  keysOf(place: string, field: FieldNode): readonly string[];
  /** Do two fetches bring it with different arguments under that one key? Then nobody knows which one stands there. */
  isAmbiguous(place: string, key: string): boolean;
}

/** Places are told by their fields alone: a list and its items are one place. */
export const placeOf = (path: readonly FlattenNodePathSegment[]): string =>
  path.flatMap((segment) => (typeof segment === 'object' && 'Field' in segment ? [segment.Field] : [])).join('.');

export const placeIn = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

const identityOf = (place: string, { name, arguments: given }: FieldNode): string =>
  `${place} ${name.value}(${(given ?? []).map(print).sort().join()})`;

export function producedFields(plan: PlanNode): ProducedFields {
  const keys = new Keys();
  collectPlan(plan, false, keys);
  return {
    keysOf: (place, field) => keys.get(identityOf(place, field)),
    isAmbiguous: (place, key) => keys.identities(placeIn(place, key)) > 1,
  };
}

/** Keys that are there under all conditions go before those that are not. */
class Keys {
  readonly #always = new Map<string, string[]>();
  readonly #sometimes = new Map<string, string[]>();
  readonly #identities = new Map<string, Set<string>>();

  add(place: string, identity: string, key: string, conditional: boolean): void {
    const at = placeIn(place, key);
    this.#identities.set(at, (this.#identities.get(at) ?? new Set()).add(identity));
    const keys = conditional ? this.#sometimes : this.#always;
    keys.set(identity, [...(keys.get(identity) ?? []), key]);
  }

  identities(at: string): number {
    return this.#identities.get(at)?.size ?? 0;
  }

  get(identity: string): readonly string[] {
    return [...new Set([...(this.#always.get(identity) ?? []), ...(this.#sometimes.get(identity) ?? [])])];
  }
}

function collectPlan(node: PlanNode, conditional: boolean, keys: Keys): void {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      for (const child of node.nodes) collectPlan(child, conditional, keys);
      break;
    case 'Condition':
      for (const child of [node.ifClause, node.elseClause]) if (child) collectPlan(child, true, keys);
      break;
    case 'Fetch':
      collectFetch(node, undefined, [''], conditional, keys);
      break;
    case 'Flatten':
      if (node.node.kind === 'Fetch') collectFetch(node.node, '_entities', [placeOf(node.path)], conditional, keys);
      break;
    case 'BatchFetch':
      for (const { alias, paths } of node.entityBatch.aliases) {
        collectFetch(node, alias, paths.map(placeOf), conditional, keys);
      }
      break;
    case 'Subscription':
    case 'Defer':
      break;
  }
}

/** `root`: the response key of the `_entities` field; none when the operation's own fields stand at the place. */
function collectFetch(
  node: Pick<FetchNode, 'operation'>,
  root: string | undefined,
  places: readonly string[],
  conditional: boolean,
  keys: Keys,
): void {
  const { definitions } = fetchOperation(node.operation).document;
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === root,
  );
  const set = entities?.kind === Kind.FIELD ? entities.selectionSet : operation?.selectionSet;
  if (set) for (const place of places) collectSelection(set, place, fragments, conditional, keys);
}

function collectSelection(
  set: SelectionSetNode,
  place: string,
  fragments: readonly FragmentDefinitionNode[],
  outer: boolean,
  keys: Keys,
): void {
  for (const selection of set.selections) {
    const conditional = outer || (selection.directives ?? []).length > 0;
    if (selection.kind !== Kind.FIELD) {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : fragments.find(({ name }) => name.value === selection.name.value);
      if (fragment) collectSelection(fragment.selectionSet, place, fragments, conditional, keys);
      continue;
    }
    const key = (selection.alias ?? selection.name).value;
    if (selection.arguments && selection.arguments.length > 0)
      keys.add(place, identityOf(place, selection), key, conditional);
    if (selection.selectionSet) {
      collectSelection(selection.selectionSet, placeIn(place, key), fragments, conditional, keys);
    }
  }
}
