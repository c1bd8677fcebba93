// Items as own staff put them in over GraphQL.
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import { inputFieldOf } from '@hlt/shared/item-intake/item-input.type.ts';
import type { Category } from '@hlt/shared/consent/category.ts';
import type { OwnerUnderTest } from './owner.ts';
import type { StaffAnswer } from './staff-fields.ts';

export const itemSelection =
  'id category sourceId version summary asOf fields { name value } aboutPersons hideFromGuardians hideFrom releasedAt origin';
const selection = `item { ${itemSelection} } problems { code field message messageEnglish }`;

export interface ItemFields {
  add(as: string, child: object, item: object): Promise<StaffAnswer>;
  change(as: string, child: object, item: object, version: number): Promise<StaffAnswer>;
  withdraw(as: string, child: object, category: Category, item: object, version: number): Promise<StaffAnswer>;
  list(as: string, child: object, category: Category): Promise<StaffAnswer>;
  send(as: string, query: string, variables: object): Promise<StaffAnswer>;
}

export function itemFields(owner: OwnerUnderTest, { prefix }: OwnerKind): ItemFields {
  const send: ItemFields['send'] = async (as, query, variables) => {
    const { text } = await owner.send(query, variables, `Bearer ${as}`);
    const body = JSON.parse(text) as { data?: object | null; errors?: { extensions?: { code?: string } }[] };
    const values = Object.values(body.data ?? {}) as unknown[];
    return {
      data: values.length > 1 ? values : values[0],
      codes: (body.errors ?? []).map(({ extensions }) => extensions?.code),
      text,
    };
  };
  const input = `${prefix}ItemInput`;
  return {
    send,
    add: (as, child, item) =>
      send(as, `mutation ($c: ChildInput!, $i: ${input}!) { add${prefix}Item(child: $c, item: $i) { ${selection} } }`, {
        c: child,
        i: item,
      }),
    change: (as, child, item, version) =>
      send(
        as,
        `mutation ($c: ChildInput!, $i: ${input}!, $v: Int!) { change${prefix}Item(child: $c, item: $i, version: $v) { ${selection} } }`,
        { c: child, i: item, v: version },
      ),
    withdraw: (as, child, category, item, version) =>
      send(
        as,
        `mutation ($c: ChildInput!, $k: Category!, $i: NamedItemInput!, $v: Int!) {
          withdraw${prefix}Item(child: $c, category: $k, item: $i, version: $v) { ${selection} } }`,
        { c: child, k: category, i: item, v: version },
      ),
    list: (as, child, category) =>
      send(
        as,
        `query ($c: ChildInput!, $k: Category!) {
          ${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}Items(child: $c, category: $k) { ${itemSelection} } }`,
        { c: child, k: category },
      ),
  };
}

/** The category's own example, as input. */
export function exampleItem(
  { concepts }: OwnerKind,
  category: Category,
  sourceId: string,
  change: object = {},
): object {
  const concept = concepts.find((one) => one.category === category);
  if (concept === undefined) throw new Error(`${category} is not this owner's.`);
  return { sourceId, [inputFieldOf(category)]: { ...concept.intake.example, ...change } };
}
