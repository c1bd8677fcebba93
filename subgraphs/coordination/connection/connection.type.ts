// The types of a Relay connection: made once for each kind of row.
import { Field, ObjectType } from 'type-graphql';
import type { Connection } from './page.ts';

@ObjectType({ description: 'Where in the list this page is (plats i listan).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There are more after this page (det finns fler).' })
  hasNextPage: boolean;
  @Field(() => Boolean, { description: 'There are some before this page (det finns tidigare).' })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'The first one’s cursor (första markören).' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'The last one’s cursor, for `after` (sista markören).' })
  endCursor: string | null;
}

interface ConnectionWords {
  /** The node's type in the schema, such as "Message": the connection is called MessageConnection. */
  readonly name: string;
  /** In English with the Swedish term in parentheses, such as "Messages (meddelanden)". */
  readonly description: string;
}

type Class<Instance extends object> = new () => Instance;

/** `export const MessageConnection = connectionType(() => Message, { … })`; its values are made by connectionOf. */
export function connectionType<Node extends object>(
  node: () => Class<Node>,
  { name, description }: ConnectionWords,
): Class<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `${description}: one of them with its place in the list (rad).` })
  class Edge {
    @Field(() => String, { description: 'For `after`, to read on from here (markör).' })
    cursor: string;
    @Field(node, { description: 'The thing itself (raden).' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `${description}: a page of them (sida).` })
  class OneConnection {
    @Field(() => [Edge], { description: 'The page’s rows (rader).' })
    edges: Edge[];
    @Field(() => PageInfo, { description: 'Where in the list this page is (plats i listan).' })
    pageInfo: PageInfo;
  }
  return OneConnection;
}
