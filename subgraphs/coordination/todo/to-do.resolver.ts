// What waits for me?
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../connection/page.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { placesThatLast, readChildsPlaces } from './to-do-places.ts';
import { readToDo, toDoKey, type ToDoRow } from './to-do.reader.ts';
import { ToDo, ToDoConnection } from './to-do.type.ts';
import { toDoOf } from './to-do.view.ts';

@Resolver(() => ToDo)
export class ToDoResolver {
  @Query(() => ToDoConnection, {
    description:
      'What waits for you (att göra), the most urgent first: over all your cases, and the invitations to your organisation when you receive them. Guardians, and a child that is mature enough to sign, have theirs too.',
  })
  async toDo(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { em, caller, cases, now }: CoordinationContext,
  ): Promise<Connection<ToDo>> {
    const page = pageFrom(args);
    const standings = await cases.ownStandings();
    const places = [...placesThatLast(standings, now), ...(await readChildsPlaces(em, caller, now))];
    const rows = await readToDo(em, { caller, places, page, now });
    const children = new Map(standings.map(({ case: { id, opened } }) => [id, opened?.childId ?? null]));
    const { edges, pageInfo } = connectionOf(rows, page, toDoKey);
    const childIdOf = ({ caseId }: ToDoRow): string | null => (caseId === null ? null : (children.get(caseId) ?? null));
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: toDoOf(node, childIdOf(node), now) })),
      pageInfo,
    };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The child’s name (barnets namn), when the case is open to you.',
  })
  async childName(@Root() { childId }: ToDo, @Ctx() { parts }: CoordinationContext): Promise<string | null> {
    if (childId === null) return null;
    return fullName(await required(parts.child, childId));
  }
}
