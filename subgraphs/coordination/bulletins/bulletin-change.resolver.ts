// A process leader publishes, coordinators forward, all of them read (domain rule 30).
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { getActingPerson } from '../people/acting-person.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { madeOnce } from '../process/client-mutation.writer.ts';
import { areaOf } from './area-of.ts';
import { BulletinInput, PublishBulletinInput } from './bulletin.input.ts';
import { findPublished, findReceived } from './bulletin.reader.ts';
import { faultsOfBulletin } from './bulletin.rules.ts';
import { BulletinChange, type Bulletin } from './bulletin.type.ts';
import { forwardBulletin, markBulletinRead, publishBulletin } from './bulletin.writer.ts';

@Resolver()
export class BulletinChangeResolver {
  @Mutation(() => BulletinChange, {
    description:
      'Publishes a bulletin to the coordinators of your area (publicera meddelandeblad). Process leaders only.',
  })
  async publishBulletin(
    @Arg('input', () => PublishBulletinInput, { description: 'The bulletin (meddelandebladet).' })
    input: PublishBulletinInput,
    @Ctx() context: CoordinationContext,
  ): Promise<BulletinChange> {
    const author = await getActingPerson('publishBulletin', context);
    const faults = faultsOfBulletin(input);
    if (faults.length > 0) return nothingDone(faults);
    const { em, caller, now } = context;
    const { clientMutationId: key, title, body } = input;
    const links = input.links.map(({ label, url }) => ({ label, url }));
    const events = input.events.map(({ name, day, place = null }) => ({ name, day, place }));
    const bulletin = { processAreaId: areaOf(author), authorId: author.id, title, body, links, events, now };
    const once = {
      subject: caller.subject,
      mutation: 'publishBulletin',
      key,
      content: input,
      caseId: null,
      now,
    } as const;
    return problemsAsData(async () => {
      const id = await em.fork().transactional((tx) => madeOnce(tx, once, () => publishBulletin(tx, bulletin)));
      const made = await findPublished(em, areaOf(author), id);
      return done(made, made?.receipts?.coordinators ?? 0);
    });
  }

  @Mutation(() => BulletinChange, {
    description:
      'Forwards a bulletin to the members of your team who have not got it (vidarebefordra). Sent again, nobody gets it twice. Coordinators only.',
  })
  async forwardBulletin(
    @Arg('input', () => BulletinInput, { description: 'Which one (vilket).' }) { bulletinId }: BulletinInput,
    @Ctx() context: CoordinationContext,
  ): Promise<BulletinChange> {
    const { id: byId, teamId } = await getActingPerson('forwardBulletin', context);
    const { em, now } = context;
    const own = await findReceived(em, byId, bulletinId);
    if (own === undefined || teamId == null) return nothingDone([notYours]);
    const forwarding = { bulletinId: own.id, byId, teamId, now };
    const recipients = await em.fork().transactional((tx) => forwardBulletin(tx, forwarding));
    return done(await findReceived(em, byId, own.id), recipients);
  }

  @Mutation(() => BulletinChange, { description: 'Marks a bulletin as read by you (markera som läst).' })
  async markBulletinRead(
    @Arg('input', () => BulletinInput, { description: 'Which one (vilket).' }) { bulletinId }: BulletinInput,
    @Ctx() context: CoordinationContext,
  ): Promise<BulletinChange> {
    const { id: personId } = await getActingPerson('markBulletinRead', context);
    const { em, now } = context;
    const own = await findReceived(em, personId, bulletinId);
    if (own === undefined) return nothingDone([notYours]);
    await markBulletinRead(em, own.id, personId, now);
    return done(await findReceived(em, personId, own.id), 0);
  }
}

const notYours = fault(
  'BULLETIN_NOT_FOUND',
  'Det meddelandebladet finns inte bland dina. Läs om listan.',
  'That bulletin is not among yours. Read the list again.',
  'bulletinId',
);

const done = (bulletin: Bulletin | undefined, recipients: number): BulletinChange => ({
  bulletin: bulletin ?? null,
  recipients,
  problems: [],
});

const nothingDone = (problems: readonly Problem[]): BulletinChange => ({
  bulletin: null,
  recipients: 0,
  problems: [...problems],
});

async function problemsAsData(work: () => Promise<BulletinChange>): Promise<BulletinChange> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ChangeFault) return nothingDone(error.faults);
    throw error;
  }
}
