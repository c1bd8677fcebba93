// What is selected several times in one place, once: in some documents that repeat themselves the planner (0.0.38) finds
// no way to a field that it finds otherwise.
import { Kind, print, type FieldNode, type InlineFragmentNode, type SelectionNode } from 'graphql';

/** Of selections in the plain form: fields, and inline fragments on one type. */
export function mergeSelections(selections: readonly SelectionNode[]): SelectionNode[] {
  const byIdentity = new Map<string, SelectionNode[]>();
  for (const selection of selections) {
    const identity = identityOf(selection);
    const alike = byIdentity.get(identity);
    if (alike) alike.push(selection);
    else byIdentity.set(identity, [selection]);
  }
  return [...byIdentity.values()].flatMap(mergeAlike);
}

function mergeAlike(alike: readonly SelectionNode[]): readonly SelectionNode[] {
  const [first] = alike;
  if (first === undefined || !hasSelections(first)) return alike.slice(0, 1);
  const inner = alike.flatMap((one) => (hasSelections(one) ? one.selectionSet.selections : []));
  return [{ ...first, selectionSet: { kind: Kind.SELECTION_SET, selections: mergeSelections(inner) } }];
}

type WithSelections = InlineFragmentNode | (FieldNode & Required<Pick<FieldNode, 'selectionSet'>>);

const hasSelections = (selection: SelectionNode): selection is WithSelections =>
  selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined;

/** Everything but what is selected inside: response key, name, arguments and conditions; or the type. */
const identityOf = (selection: SelectionNode): string =>
  print(hasSelections(selection) ? { ...selection, selectionSet: nothing } : selection);

const nothing = { kind: Kind.SELECTION_SET, selections: [] } as const;
