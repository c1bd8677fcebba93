// The child's case for a guardian. What is hidden is hidden here by the same rules as in the case itself.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { HubError } from '@hlt/shared/errors.ts';
import { actorOf } from '../cases/may-work-in-case.rules.ts';
import { formsFor } from '../consents/consent-form.view.ts';
import { isHiddenFromGuardian } from '../consents/guardian-view.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { unreadInCases, unreadKey } from '../messages/message.reader.ts';
import { fullName } from '../people/full-name.ts';
import { stateOf } from '../process/case-process.type.ts';
import { required } from '../row-loader.ts';
import { pageFrom } from '../connection/page.ts';
import { placesThatLast } from '../todo/to-do-places.ts';
import { readToDo } from '../todo/to-do.reader.ts';
import { toDoOf } from '../todo/to-do.view.ts';
import { ToDo } from '../todo/to-do.type.ts';
import { FamilyCase } from './family-case.type.ts';
import { FamilyConsent } from './family-consent.type.ts';
import { familyConsent } from './family-consent.view.ts';

const asMuchAsThereIs = { first: 200 };

@Resolver(() => FamilyCase)
export class FamilyCaseResolver {
  @Query(() => FamilyCase, {
    nullable: true,
    description:
      'The child’s case in plain words (mitt barns ärende), for its guardians, also when it is closed. Null with the error CASE_NOT_FOUND for everybody who has no place in it, FORBIDDEN for professionals, who use `case`.',
  })
  async familyCase(
    @Arg('caseId', () => ID, { description: 'The case’s id (ärendets id), a UUID.' }) caseId: string,
    @Ctx() { cases }: CoordinationContext,
  ): Promise<FamilyCase> {
    const standing = await cases.stand(caseId);
    const { place, version, case: opened } = standing;
    if (place.as !== 'GUARDIAN') throw new HubError('FORBIDDEN', 'familyCase is for the child’s guardians. Use case.');
    const state = stateOf(standing);
    return {
      ...{ caseId: opened.id, state, version, guardianId: place.guardianId },
      whoHasReadPage: `/pages/account/${opened.id}`,
      process: { caseId: opened.id, state, version, legalSteps: [], standing, actor: actorOf(place) },
    };
  }

  @FieldResolver(() => String, { description: 'The child’s name (barnets namn).' })
  async childName(@Root() { process }: FamilyCase, @Ctx() { parts }: CoordinationContext): Promise<string> {
    return fullName(await required(parts.child, process.standing.childId ?? ''));
  }

  @FieldResolver(() => [ToDo], { description: 'What waits for you in this case (att göra).' })
  async toDo(@Root() { process }: FamilyCase, @Ctx() { em, caller, now }: CoordinationContext): Promise<ToDo[]> {
    const { standing } = process;
    const page = pageFrom(asMuchAsThereIs);
    const rows = await readToDo(em, { caller, places: placesThatLast([standing], now), page, now });
    return rows.filter(({ caseId }) => caseId !== null).map((row) => toDoOf(row, standing.childId, now));
  }

  @FieldResolver(() => [FamilyConsent], {
    description: 'Consent forms (samtycken), the newest first, and what you can do with each.',
  })
  async consents(
    @Root() { caseId, guardianId, state }: FamilyCase,
    @Ctx() context: CoordinationContext,
  ): Promise<FamilyConsent[]> {
    const forms = await formsFor('GUARDIAN', caseId, context, (grant) => !isHiddenFromGuardian(grant, guardianId));
    const { directory, now } = context;
    const reader = { guardianId, now, isOpen: state !== 'CLOSED', organisations: directory.organisation };
    return Promise.all(forms.map((form) => familyConsent(form, reader)));
  }

  @FieldResolver(() => Int, { description: 'How many messages to you are unread (olästa meddelanden).' })
  async unreadMessages(
    @Root() { caseId, guardianId }: FamilyCase,
    @Ctx() { reader }: CoordinationContext,
  ): Promise<number> {
    const key = unreadKey({ caseId, guardianId, personId: null });
    return (await reader(unreadInCases).load(key))?.count ?? 0;
  }
}
