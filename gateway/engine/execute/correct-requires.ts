// Two fields that require the same field with different arguments: the planner (0.0.38) fetches both, the second under a
// name of its own, and can then name the wrong one in `requires`. What was fetched for which arguments tells the right one.
import { Kind, type FieldNode } from 'graphql';
import type { InlineFragmentRequiresNode, RequiresSelection } from '../planner.ts';
import { placeIn, type ProducedFields } from './produced-fields.ts';

/** `from`: the keys where the value may stand, best first. */
export type Required =
  | {
      readonly kind: 'Field';
      readonly name: string;
      readonly from: readonly string[];
      readonly selections: readonly Required[];
    }
  | (Omit<InlineFragmentRequiresNode, 'selections'> & { readonly selections: readonly Required[] });

/** `needed`: what the subgraph's own `@requires` say; `place`: where the objects stand. */
export function correctRequires(
  requires: readonly RequiresSelection[],
  needed: readonly FieldNode[],
  place: string,
  produced: ProducedFields,
): readonly Required[] {
  return requires.map((selection): Required => {
    if (selection.kind === 'FragmentSpread') throw new Error('A query plan requires fields by a fragment spread.');
    if (selection.kind === 'InlineFragment') {
      return { ...selection, selections: correctRequires(selection.selections, needed, place, produced) };
    }
    const name = selection.alias ?? selection.name;
    const field = needed.find((one) => one.name.value === name);
    const keys = field === undefined ? [] : produced.keysOf(place, field);
    const from = keys.length > 0 ? keys : [selection.name, name];
    // Better no answer than a wrong one.
    if (keys.some((key) => produced.isAmbiguous(place, key))) throw new Error(`The plan mixes up what ${name} is.`);
    const inner = field?.selectionSet?.selections.filter((one) => one.kind === Kind.FIELD) ?? [];
    const innerPlace = placeIn(place, from[0] ?? name);
    return {
      kind: 'Field',
      name,
      from,
      selections: correctRequires(selection.selections ?? [], inner, innerPlace, produced),
    };
  });
}
