// Changes which organisations are in a case: by where the child goes and belongs now, or as the team and the family wish.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ageOn } from '../cases/age.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { refuseWithoutChild } from '../meetings/meeting-faults.ts';
import { registeredOutside, straightToSip } from '../opening/opening-faults.ts';
import { schoolAge } from '../opening/school-age.ts';
import { changeCase, refuseFaults, type CaseDoor } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { required } from '../row-loader.ts';
import type { OrganisationPlace } from './case-places.rules.ts';
import { placesAfter, type PlacesThen } from './changed-places.rules.ts';
import { movePlacement, putPeopleAside, writeOrganisationPlace } from './organisation-change.writer.ts';
import { ChangeOrganisationsInput } from './place-change.input.ts';
import * as faults from './place-faults.ts';
import { placementFrom } from './placement.ts';
import { readTeamDirectory } from './team-directory.reader.ts';

@Resolver()
export class OrganisationChangeResolver {
  @Mutation(() => CaseChange, {
    description:
      'Changes which organisations take part (ändra verksamheter): the child has moved or changed school or listing, or the family wants another service at the table. Whoever steps aside is out at the next request; a new one needs a consent of its own. Coordinator only.',
  })
  changeOrganisations(
    @Arg('input', () => ChangeOrganisationsInput, { description: 'What has changed (vad som har ändrats).' })
    input: ChangeOrganisationsInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('changeOrganisations', input, context, async (door) => {
      refuseWithoutChild(door);
      const { placement, addIds, stepAsideIds } = input;
      if (placement == null && addIds.length + stepAsideIds.length === 0)
        throw new ChangeFault([faults.nothingToChange]);
      const byTeam = await wishedPlaces(input, door, context);
      const moved = placement == null ? null : await movedPlaces(placement, door, context);
      const { now } = context;
      return door.change(async (tx) => {
        if (placement != null && moved !== null) {
          const { municipalityCode = null, schoolUnitId = null, listedUnitId = null } = placement;
          await movePlacement(tx, door.childId ?? '', { municipalityCode, schoolUnitId, listedUnitId });
          for (const place of moved.organisations) await writeOrganisationPlace(tx, door.case.id, place, now);
          await putPeopleAside(tx, moved.leavingIds, now);
        }
        for (const place of byTeam) await writeOrganisationPlace(tx, door.case.id, place, now);
        await tx.execute('update hlt_case set version = version + 1 where id = ?', [door.case.id]);
        return {};
      });
    });
  }
}

async function wishedPlaces(
  { addIds, stepAsideIds }: ChangeOrganisationsInput,
  door: CaseDoor,
  { parts, directory }: CoordinationContext,
): Promise<OrganisationPlace[]> {
  const places = await parts.organisations.load(door.case.id);
  const participants = await parts.participants.load(door.case.id);
  const known = await Promise.all(addIds.map((id) => directory.organisation.load(id)));
  const employs = (organisationId: string): boolean =>
    participants.some(
      (one) => one.role === 'COORDINATOR' && !one.steppedAsideAt && one.organisationId === organisationId,
    );
  refuseFaults([
    ...(known.includes(undefined) ? [faults.unknownOrganisation('addIds')] : []),
    ...(stepAsideIds.every((id) => places.some(({ organisationId }) => organisationId === id))
      ? []
      : [faults.unknownOrganisation('stepAsideIds')]),
    ...(stepAsideIds.some(employs) ? [faults.employsCoordinator] : []),
  ]);
  const isIn = (id: string): boolean => places.some((one) => one.organisationId === id && !one.steppedAsideAt);
  return [
    ...addIds
      .filter((id) => !isIn(id))
      .map((organisationId) => ({
        organisationId,
        invited: true,
        steppedAside: false,
        reason: 'ADDED_BY_TEAM',
        seatsAside: [],
      })),
    ...stepAsideIds.map((organisationId) => ({
      ...{ organisationId, invited: false, steppedAside: true, reason: 'LEFT_BY_TEAM' },
      seatsAside: [],
    })),
  ];
}

async function movedPlaces(
  input: NonNullable<ChangeOrganisationsInput['placement']>,
  door: CaseDoor,
  context: CoordinationContext,
): Promise<PlacesThen> {
  const { parts, directory, now } = context;
  const { birthDate } = await required(parts.child, door.childId ?? '');
  const placement = await placementFrom(input, ageOn(birthDate, now) < schoolAge, context, 'placement.');
  const participants = await parts.participants.load(door.case.id);
  const organisations = await parts.organisations.load(door.case.id);
  const then = placesAfter(placement, await readTeamDirectory(context), {
    teamId: door.teamId,
    participants: participants.map(({ id, unitId, steppedAsideAt, ...place }) => ({
      ...{ ...place, participantId: id, unitId: unitId ?? null, steppedAside: Boolean(steppedAsideAt) },
    })),
    organisations: await Promise.all(
      organisations.map(async ({ organisationId, reason }) => ({
        ...{ organisationId, reason: reason ?? null },
        sector: (await required(directory.organisation, organisationId)).sector,
      })),
    ),
  });
  const { teamId, straightToSip: toSip, reason } = then.suggestion;
  if (placement.registeredIn === null) throw new ChangeFault([registeredOutside('placement.municipalityCode')]);
  if (toSip && door.case.purpose !== 'SIP') throw new ChangeFault([{ ...straightToSip(reason), field: 'placement' }]);
  if (!toSip && teamId !== door.teamId)
    throw new ChangeFault([faults.anotherTeamNow((await required(directory.team, teamId ?? '')).name)]);
  return then;
}
