// The peer that the gateway is measured against: the least that one could write by hand for this one question. It asks coordination,
// then each organisation in parallel, and puts the answers together. It plans, checks and limits nothing.
import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit, type FragmentDefinitionNode } from 'graphql';
import type { Hub } from '../tests/support/hub.ts';

const meeting = parse(readFileSync(new URL('../docs/queries/hlt-meeting.graphql', import.meta.url), 'utf8'));
const sectors = { school: 'SchoolRecord', socialServices: 'SocialServicesRecord', healthcare: 'HealthcareRecord' };
type Sector = keyof typeof sectors;
const sectorNames = Object.keys(sectors) as Sector[];

/** What coordination answers of the question: the frame, and each record's key. */
const frameQuery = print(
  visit(meeting, {
    FragmentDefinition: () => null,
    Field: (node) =>
      node.name.value in sectors
        ? parse(
            `{ ${node.name.value} { __typename organisationId releaseReceipt organisation { id name } } }`,
          ).definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : []))[0]
        : undefined,
  }),
);

function ownerQuery(type: string): string {
  const fragment = meeting.definitions.find(
    (one): one is FragmentDefinitionNode =>
      one.kind === Kind.FRAGMENT_DEFINITION && one.typeCondition.name.value === type,
  );
  if (fragment === undefined) throw new Error(`The case view asks for no ${type}.`);
  const own = visit(fragment, { Field: (node) => (node.name.value === 'organisation' ? null : undefined) });
  return `query ($r: [_Any!]!) { _entities(representations: $r) { ...${fragment.name.value} } } ${print(own)}`;
}
const ownerQueries = Object.fromEntries(sectorNames.map((name) => [name, ownerQuery(sectors[name])]));

interface Reference {
  readonly __typename: string;
  readonly organisationId: string;
  readonly releaseReceipt: string;
}
type Frame = { readonly case: Record<Sector, Reference[]> };

async function post<T>(url: string, authorization: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return ((await response.json()) as { data: T }).data;
}

/** One case view, as the gateway would answer it. */
export async function aggregate(hub: Hub, authorization: string, id: string): Promise<object> {
  const frame = await post<Frame>(hub.coordinationUrl, authorization, { query: frameQuery, variables: { id } });
  const view: Record<string, unknown> = { ...frame.case };
  await Promise.all(
    sectorNames.map(async (sector) => {
      view[sector] = await Promise.all(
        frame.case[sector].map(async (reference) => {
          const { __typename, organisationId, releaseReceipt, ...contributed } = reference;
          const url = [...hub.owners].find(([owner]) => owner === organisationId)?.[1].url ?? '';
          const { _entities } = await post<{ _entities: object[] }>(url, authorization, {
            query: ownerQueries[sector],
            variables: { r: [{ __typename, organisationId, releaseReceipt }] },
          });
          return { ...contributed, ..._entities[0] };
        }),
      );
    }),
  );
  return view;
}
