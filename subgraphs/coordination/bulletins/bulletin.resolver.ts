// The bulletins that somebody has got, and those of a process leader's area (domain rule 30).
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { HubError } from '@hlt/shared/errors.ts';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../connection/page.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { ProcessArea } from '../directory/directory.type.ts';
import { getActingPerson, personActingAs } from '../people/acting-person.ts';
import { areaOf } from './area-of.ts';
import { bulletinsPublished, bulletinsReceived } from './bulletin.reader.ts';
import { Bulletin, BulletinConnection } from './bulletin.type.ts';

@Resolver(() => Bulletin)
export class BulletinResolver {
  @Query(() => BulletinConnection, { description: 'The bulletins that you have got (meddelandeblad), newest first.' })
  async bulletins(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<Bulletin>> {
    const person = await personActingAs('PROFESSIONAL', context);
    if (person === null) throw new HubError('FORBIDDEN', 'bulletins are for those who work in the teams.');
    const page = pageFrom(args);
    return connectionOf(await bulletinsReceived(context.em, person.id, page), page, ({ id }) => [id]);
  }

  @Query(() => BulletinConnection, {
    description: 'Your area’s bulletins (områdets meddelandeblad), newest first. Process leaders only.',
  })
  async publishedBulletins(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<Bulletin>> {
    const areaId = areaOf(await getActingPerson('publishBulletin', context));
    const page = pageFrom(args);
    return connectionOf(await bulletinsPublished(context.em, areaId, page), page, ({ id }) => [id]);
  }

  @FieldResolver(() => ProcessArea, { description: 'The process leader’s area (område) that it comes from.' })
  async processArea(
    @Root() { processAreaId }: Bulletin,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<ProcessArea> {
    const area = (await directory.processAreas()).find(({ id }) => id === processAreaId);
    if (area === undefined) throw new Error('The area of a bulletin is missing.');
    return area;
  }
}
