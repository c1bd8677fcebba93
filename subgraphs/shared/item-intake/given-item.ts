// What staff have given, found to hold or told what is wrong: by the same judge as a line of an import file.
import type { Category } from '../consent/category.ts';
import type { Concept, OwnerKind } from '../owner/concept.ts';
import type { Problem } from '../problem/problem.type.ts';
import { staffProblem } from '../staff/staff-problems.ts';
import type { IntakeFault } from './intake-fault.ts';
import type { IntakeValidator } from './intake-validator.ts';
import { inputFieldOf, type OwnerItemInput } from './item-input.type.ts';

export interface GivenItem {
  readonly concept: Concept;
  readonly sourceId: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** Null: not said, so unchanged in a change and nobody in a new item. */
  readonly aboutPersons: readonly string[] | null;
  readonly hideFromGuardians: boolean | null;
  readonly hideFrom: readonly string[] | null;
}

type Given = OwnerItemInput & Readonly<Record<string, unknown>>;

/** The concepts that the input has an item of; one, if it is right. */
export const givenConcepts = ({ concepts }: OwnerKind, input: Given): readonly Concept[] =>
  concepts.filter(({ category }) => (input[inputFieldOf(category)] ?? null) !== null);

export function judgeItem(
  validator: IntakeValidator,
  concepts: readonly Concept[],
  input: Given,
): { readonly given: GivenItem } | { readonly problems: readonly Problem[] } {
  const [concept] = concepts;
  if (concept === undefined || concepts.length > 1) return { problems: [staffProblem('ONE_CATEGORY', 'item')] };
  const { category } = concept;
  const line = asLine(category, input);
  const faults = validator.faultsOfInput(line);
  if (faults.length > 0) return { problems: faults.map((fault) => problemOf(fault, inputFieldOf(category))) };
  const { sourceId, aboutPersons = null, hideFromGuardians = null, hideFrom = null } = input;
  return { given: { concept, sourceId, item: line.item, aboutPersons, hideFromGuardians, hideFrom } };
}

interface InputLine {
  readonly item: Readonly<Record<string, unknown>>;
}

function asLine(category: Category, input: Given): InputLine {
  const { sourceId, aboutPersons, hideFromGuardians, hideFrom } = input;
  return {
    category,
    sourceId,
    item: given(input[inputFieldOf(category)] as object),
    ...given({
      aboutPersons: aboutPersons ?? undefined,
      hideFromGuardians: hideFromGuardians ?? undefined,
      hideFrom: hideFrom ?? undefined,
    }),
  } as InputLine;
}

/** GraphQL's input objects have each field, also what was not given. */
const given = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A fault of a line, told by the argument's fields: `item.summary` of a line is `item.attendanceSummary.summary` here. */
function problemOf({ code, field, swedish, english }: IntakeFault, inputField: string): Problem {
  const [first, ...rest] = (field ?? '').split('.');
  const path = first === 'item' ? ['item', inputField, ...rest] : ['item', first, ...rest];
  return { code, field: path.filter((part) => part !== '').join('.'), message: swedish, messageEnglish: english };
}
