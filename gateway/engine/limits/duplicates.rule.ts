// The same response key again and again in one selection set: comparing each with each is quadratic work for validation.
import type { SelectionSetNode, ValidationRule } from 'graphql';
import { limitExceeded } from './limit-exceeded.ts';

export const duplicatesRule =
  (most: number): ValidationRule =>
  (context) => ({
    SelectionSet(node) {
      if (mostRepeated(node) > most) context.reportError(limitExceeded(`repetitions of one selection (${most})`));
    },
  });

function mostRepeated({ selections }: SelectionSetNode): number {
  const counts = new Map<string, number>();
  for (const selection of selections) {
    const key =
      selection.kind === 'InlineFragment' ? `on ${selection.typeCondition?.name.value ?? ''}` : keyOf(selection);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const keyOf = (selection: Exclude<SelectionSetNode['selections'][number], { kind: 'InlineFragment' }>): string =>
  selection.kind === 'Field' ? (selection.alias ?? selection.name).value : `...${selection.name.value}`;
