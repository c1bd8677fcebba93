// Opens a case with identity and consent together: the team's coordinator, when the team is the child's (domain rules 20 and 21).
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ageOn } from '../cases/age.rules.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { getActingPerson } from '../people/acting-person.ts';
import { refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { madeOnce } from '../process/client-mutation.writer.ts';
import { required } from '../row-loader.ts';
import { placementFrom } from '../teams/placement.ts';
import { suggestTeam, type TeamSuggestion } from '../teams/suggest-team.rules.ts';
import { readTeamDirectory } from '../teams/team-directory.reader.ts';
import { readTeamPeople } from '../teams/team-people.reader.ts';
import { OpenCaseInput } from './open-case.input.ts';
import { faultsOfOpening, namesProtected } from './open-case.rules.ts';
import { writeOpening } from './open-case.writer.ts';
import { schoolAge } from './school-age.ts';
import * as faults from './opening-faults.ts';

@Resolver()
export class OpenCaseResolver {
  @Mutation(() => CaseChange, {
    description:
      'Opens a case (öppna ärende): the child, the guardians and the consent together; the organisations and the places by `suggestTeam`. For the coordinator of the child’s team.',
  })
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'The child, the guardians and the consent (ärendet).' })
    input: OpenCaseInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { id: registrarId, teamId } = await getActingPerson('openCase', context);
    // Of a protected identity nothing is looked up, and nothing is written (domain rule 14).
    if (namesProtected(input)) return refused([faults.protectedIdentity]);
    try {
      const id = await open(input, teamId ?? '', registrarId, context);
      context.wake();
      context.refresh();
      return { case: (await context.cases.stand(id)).case, id, problems: [] };
    } catch (error) {
      if (error instanceof ChangeFault) return refused(error.faults);
      throw error;
    }
  }
}

const refused = (problems: ChangeFault['faults']): CaseChange => ({ case: null, id: null, problems: [...problems] });

async function open(
  input: OpenCaseInput,
  teamId: string,
  registrarId: string,
  context: CoordinationContext,
): Promise<string> {
  const { em, caller, outbox, longestMonths, now } = context;
  refuseFaults(faultsOfOpening(input, now));
  const suggestion = await suggestionFor(input, teamId, context);
  const people = await readTeamPeople(em, teamId);
  const caseId = randomUUID();
  const once = { subject: caller.subject, mutation: 'openCase', key: input.clientMutationId, content: input } as const;
  return em
    .fork()
    .transactional((tx) =>
      madeOnce(tx, { ...once, caseId, now }, () =>
        writeOpening(tx, outbox, { id: caseId, input, teamId, registrarId, suggestion, people, longestMonths, now }),
      ),
    );
}

/** Throws ChangeFault when the case is not for this team. */
async function suggestionFor(
  { child, purpose }: OpenCaseInput,
  teamId: string,
  context: CoordinationContext,
): Promise<TeamSuggestion> {
  const { directory, now } = context;
  const { municipalityCode } = await required(directory.team, teamId);
  const { ageLimit } = await required(directory.municipality, municipalityCode);
  const age = ageOn(child.birthDate, now);
  if (age > ageLimit) throw new ChangeFault([faults.tooOld(ageLimit)]);
  const placement = await placementFrom(child.placement, age < schoolAge, context, 'child.placement.');
  const suggestion = suggestTeam(placement, await readTeamDirectory(context), teamId);
  if (placement.registeredIn === null)
    throw new ChangeFault([faults.registeredOutside('child.placement.municipalityCode')]);
  const { reason, straightToSip } = suggestion;
  if (straightToSip) {
    if (purpose !== 'SIP') throw new ChangeFault([faults.straightToSip(reason)]);
  } else if (suggestion.teamId !== teamId) {
    const { name } = await required(directory.team, suggestion.teamId ?? '');
    throw new ChangeFault([faults.anotherTeam(name, reason)]);
  }
  return suggestion;
}
