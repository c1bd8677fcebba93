// The data in four subgraphs: entities in several places, unions, interfaces, @requires with arguments, an interface object.
import type { SubgraphSource } from '../support/compose.ts';
import { books, cases, films, find, organisations, persons, records, type Row } from './world-data.ts';
import {
  allMedia,
  book_,
  byId,
  case_,
  item_,
  organisation_,
  person_,
  query_,
  record_,
  sizeText,
  townText,
} from './world-resolvers.ts';

const cases_: SubgraphSource = {
  name: 'coordination',
  sdl: `
    type Query { case(id: ID!): Case  cases: [Case!]!  search(role: Role): [Subject]  named: [Named!] }
    enum Role { TEACHER NURSE CURATOR }
    interface Named { id: ID!  label: String }
    union Subject = Person | Organisation | Book
    type Case implements Named @key(fields: "id") {
      id: ID!  label: String  child: Person!  team: [Person]!  related: [Case!]  organisation: Organisation!
      school: [SchoolRecord]!  subject: Subject
    }
    type Person implements Named @key(fields: "id") { id: ID!  label: String @shareable  role: Role }
    type Organisation implements Named @key(fields: "id") { id: ID!  label: String! @shareable }
    type Book @key(fields: "id") { id: ID! }
    type SchoolRecord @key(fields: "organisationId releaseReceipt") {
      organisationId: ID!  releaseReceipt: String! @inaccessible  organisation: Organisation
    }`,
  resolvers: {
    Query: { case: query_.case, cases: query_.cases, search: query_.search, named: query_.named },
    Case: { ...case_, __resolveReference: byId(cases) },
    Person: { __resolveReference: byId(persons) },
    Organisation: { __resolveReference: byId(organisations) },
    SchoolRecord: record_,
  },
};

const people: SubgraphSource = {
  name: 'people',
  sdl: `
    type Query { persons(first: Int! = 2): [Person!]  organisations: [Organisation!]! }
    enum Role { TEACHER NURSE CURATOR }
    enum Unit { CM MM }
    input FriendFilter { role: Role  not: [ID!] }
    type Address @shareable { street: String!  town: String  lines: [[String]!] }
    union Anything = Person | Organisation | Book
    type Book @key(fields: "id") { id: ID! }
    type Person @key(fields: "id") {
      id: ID!  label: String @shareable  code: String!  height(unit: Unit! = CM): Int  address: Address
      friends: [Person!]!  friend(filter: FriendFilter): Person  employer: Organisation  anything: [Anything]
    }
    type Organisation @key(fields: "id") {
      id: ID!  label: String! @shareable  code: String  size: Int  staff: [Person]!  head: Person!
    }`,
  resolvers: {
    Query: { persons: query_.persons, organisations: query_.organisations },
    Person: { ...person_, __resolveReference: byId(persons) },
    Organisation: { ...organisation_, __resolveReference: byId(organisations) },
  },
};

const sizes: SubgraphSource = {
  name: 'sizes',
  sdl: `
    type Query { media: [Media!]!  oneMedia(id: ID!): Media }
    enum Unit { CM MM }
    type Address @shareable { street: String!  town: String }
    interface Media @key(fields: "id") { id: ID!  title: String }
    type Book implements Media @key(fields: "id") { id: ID!  title: String  pages: Int  author: Person }
    type Film implements Media @key(fields: "id") { id: ID!  title: String  minutes: Int! }
    type Person @key(fields: "id") {
      id: ID!
      height(unit: Unit! = CM): Int @external
      address: Address @external
      score: Int
      millimetres: String @requires(fields: "height(unit: MM)")
      measures: String @requires(fields: "height(unit: MM) address { street }")
      centimetres: String @requires(fields: "height(unit: CM)")
      home: String! @requires(fields: "address { town }")
    }`,
  resolvers: {
    Query: { media: query_.media, oneMedia: query_.oneMedia },
    Media: { __resolveType: (row: Row) => row.__typename, __resolveReference: byId(allMedia) },
    Book: { ...book_, __resolveReference: byId(books) },
    Film: { __resolveReference: byId(films) },
    Person: {
      __resolveReference: (reference: Row) => ({ ...reference, score: find(persons, reference.id)?.['score'] }),
      millimetres: (row: Row) => sizeText(row['height'], 'mm'),
      centimetres: (row: Row) => sizeText(row['height'], 'cm'),
      measures: (row: Row) => sizeText(row['height'], (row['address'] as Row | null)?.['street'] ?? null),
      home: (row: Row) => townText((row['address'] as Row | null)?.['town'] ?? null),
    },
  },
};

const school: SubgraphSource = {
  name: 'school',
  sdl: `
    type Media @interfaceObject @key(fields: "id") { id: ID!  rating: Int }
    interface Item { id: ID!  summary: String  teacher: Person! }
    type Absence implements Item { id: ID!  summary: String  teacher: Person!  hours: Int }
    type Support implements Item { id: ID!  summary: String  teacher: Person!  kind: SupportKind! }
    enum SupportKind { EXTRA NORMAL }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    type SchoolRecord @key(fields: "organisationId releaseReceipt") {
      organisationId: ID!  releaseReceipt: String! @inaccessible  items: [Item!]  latest: Item  grade: Int
    }`,
  resolvers: {
    Media: { __resolveReference: byId(allMedia) },
    Item: { __resolveType: (row: Row) => row.__typename },
    Absence: item_,
    Support: item_,
    SchoolRecord: {
      __resolveReference: (reference: Row) =>
        records.find(
          (row) =>
            row['releaseReceipt'] === reference['releaseReceipt'] &&
            row['organisationId'] === reference['organisationId'],
        ),
    },
  },
};

export const world: readonly SubgraphSource[] = [cases_, people, sizes, school];
