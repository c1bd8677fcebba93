// Gives people a place in a case: those of the team and of the organisations that are in it (domain rules 20–23).
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { giveOrChangePlaces } from '../cases/place.writer.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import type { PersonRow } from '../people/person.entity.ts';
import { changeCase, refuseFaults, type CaseDoor } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { isRowId } from '../process/row-id.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { lastsTooLong } from '@hlt/shared/consent/longest-validity.rules.ts';
import { AddParticipantInput } from './place-change.input.ts';
import * as faults from './place-faults.ts';

const mostPeople = 50;

const monthBefore = (moment: Date): Date => new Date(moment.getTime() - 31 * 86_400_000);

@Resolver()
export class AddParticipantResolver {
  @Mutation(() => CaseChange, {
    description:
      'Gives people a place in the case (lägga till deltagare), or another time for the place that they have. Their organisation must be in the case, and somebody of the family must have said yes. Coordinator only.',
  })
  addParticipant(
    @Arg('input', () => AddParticipantInput, { description: 'Who, and how long (vilka och hur länge).' })
    input: AddParticipantInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('addParticipant', input, context, async (door) => {
      const people = await findPeople(input.personIds, context);
      refuseFaults(await faultsOfPeople(input, people, door, context));
      const from = input.accessFrom ?? context.now;
      return door.change(async (tx) => {
        const personIds = people.map(({ id }) => id);
        const until = input.accessUntil;
        await giveOrChangePlaces(tx, { caseId: door.case.id, teamId: door.teamId, personIds, from, until });
        return {};
      });
    });
  }
}

const findPeople = async (ids: readonly string[], { people }: CoordinationContext): Promise<PersonRow[]> => {
  const wanted = [...new Set(ids)].filter(isRowId).slice(0, mostPeople);
  const found = await Promise.all(wanted.map((id) => people.byId.load(id.toLowerCase())));
  return found.filter((person) => person !== undefined);
};

async function faultsOfPeople(
  input: AddParticipantInput,
  people: readonly PersonRow[],
  door: CaseDoor,
  { parts, grants, now, longestMonths }: CoordinationContext,
): Promise<Problem[]> {
  const { personIds, accessUntil: until, accessFrom, returns } = input;
  const wanted = new Set(personIds).size;
  const from = accessFrom ?? now;
  const wrongTimes =
    until <= now || until <= from || from < monthBefore(now) || lastsTooLong(now, until, longestMonths);
  const identified = door.childId !== null;
  const inCase = new Set(
    (await parts.organisations.load(door.case.id))
      .filter(({ steppedAsideAt }) => !steppedAsideAt)
      .map(({ organisationId }) => organisationId),
  );
  const aside = new Set(
    (await parts.participants.load(door.case.id))
      .filter(({ steppedAsideAt }) => steppedAsideAt)
      .map(({ personId }) => personId),
  );
  const signed = (await grants.load(door.case.id)).some(({ signers }) =>
    signers.some(({ signedAt }) => signedAt !== null),
  );
  return [
    ...(wanted >= 1 && wanted <= mostPeople ? [] : [faults.wrongCount]),
    ...(people.length < Math.min(wanted, mostPeople) ? [faults.unknownPerson] : []),
    ...(wrongTimes ? [faults.wrongTimes] : []),
    ...(identified && people.some(({ organisationId }) => !inCase.has(organisationId))
      ? [faults.organisationNotInCase]
      : []),
    ...(!returns && people.some(({ id }) => aside.has(id)) ? [faults.hasSteppedAside] : []),
    ...(identified && !signed ? [faults.nobodyHasSigned] : []),
  ];
}
