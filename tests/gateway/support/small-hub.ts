// A hub in small: coordination with cases, and one school and one health-care schema, with records as in the real one.
import { GraphQLError } from 'graphql';
import { compose, type Composed, type SubgraphSource } from './compose.ts';

export interface TestRecord {
  readonly organisationId: string;
  readonly releaseReceipt: string;
}

const school = (organisationId: string, receipt: string): TestRecord => ({ organisationId, releaseReceipt: receipt });

/** Case `c1` has two schools and the region; `c2` the region alone. */
export const testCases = {
  c1: {
    id: 'c1',
    title: 'First case',
    school: [school('north-school', 'receipt-north'), school('south-school', 'receipt-south')],
    healthcare: [school('region', 'receipt-region')],
  },
  c2: { id: 'c2', title: 'Second case', school: [], healthcare: [school('region', 'receipt-region-2')] },
} as const;

const coordination: SubgraphSource = {
  name: 'coordination',
  sdl: `
    type Query { case(id: ID!): Case  whoAmI: String }
    type Mutation { rename(id: ID!, title: String!): Case }
    type Case @key(fields: "id") { id: ID!  title: String!  school: [SchoolRecord]!  healthcare: [HealthcareRecord]! }
    type SchoolRecord @key(fields: "organisationId releaseReceipt") {
      organisationId: ID!  releaseReceipt: String! @inaccessible  displayName: String!
    }
    type HealthcareRecord @key(fields: "organisationId releaseReceipt") {
      organisationId: ID!  releaseReceipt: String! @inaccessible  displayName: String!
    }`,
  resolvers: {
    Query: {
      case: (_: unknown, { id }: { id: string }) =>
        Object.entries(testCases).find(([known]) => known === id)?.[1] ?? null,
      whoAmI: (_: unknown, __: unknown, { authorization }: { authorization: string }) => authorization,
    },
    Mutation: {
      rename: (_: unknown, { id, title }: { id: keyof typeof testCases; title: string }) => ({
        ...testCases[id],
        title,
      }),
    },
    SchoolRecord: { displayName: ({ organisationId }: TestRecord) => `The school ${organisationId}` },
    HealthcareRecord: { displayName: ({ organisationId }: TestRecord) => `Healthcare ${organisationId}` },
  },
};

const seen = (kind: string) => ({
  visits: ({ organisationId, releaseReceipt }: TestRecord) => [`${kind} ${organisationId} by ${releaseReceipt}`],
});

function makeNote(
  _: unknown,
  { text }: { text: string },
  { organisationId }: { organisationId: string },
): { by: string | null; problems: { code: string; message: string }[] } {
  if (text === 'forbidden') throw new GraphQLError('Ask the unit.', { extensions: { code: 'FORBIDDEN' } });
  if (text === 'broken') throw new Error('secret-table');
  if (text === '') return { by: null, problems: [{ code: 'EMPTY', message: 'Write something.' }] };
  return { by: organisationId, problems: [] };
}

/** `root`: in the names of the root fields, which the sectors do not share. */
const records = (name: string, type: string, root: string): SubgraphSource => ({
  name,
  sdl: `
    type Query { ${root}: String }
    type Mutation { ${root}Note(text: String!): NoteMade! }
    type NoteMade @shareable { by: String  problems: [Problem!]! }
    type Problem @shareable { code: String!  message: String! }
    type ${type} @key(fields: "organisationId releaseReceipt") {
      organisationId: ID!  releaseReceipt: String! @inaccessible  visits: [String!]  note: Note
    }
    type Note @shareable { text: String!  author: String }`,
  resolvers: {
    Query: { [root]: (_: unknown, __: unknown, { organisationId }: { organisationId: string }) => organisationId },
    Mutation: { [`${root}Note`]: makeNote },
    [type]: {
      __resolveReference: (reference: TestRecord) => reference,
      ...seen(name),
      note: () => ({ text: 'A note', author: null }),
    },
  },
});

export const composeSmallHub = (): Composed =>
  compose([
    coordination,
    records('school', 'SchoolRecord', 'mySchool'),
    records('healthcare', 'HealthcareRecord', 'myClinic'),
  ]);

export const caseView = `query ($id: ID!) {
  case(id: $id) {
    id
    school { organisationId displayName visits note { text } }
    healthcare { organisationId visits }
  }
}`;
