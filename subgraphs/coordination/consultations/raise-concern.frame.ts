// What a raised concern becomes, before anything is written: for which team, from which sector, and who gets it (domain rule 19).
import { randomUUID } from 'node:crypto';
import type { CoordinationContext } from '../coordination-context.ts';
import type { PersonRow } from '../people/person.entity.ts';
import { refuseFaults } from '../process/case-change.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { faultsOfKey } from '../process/step-faults.ts';
import { required } from '../row-loader.ts';
import { readTeamPeople } from '../teams/team-people.reader.ts';
import type { RaiseConcernInput } from './consultation.input.ts';
import { faultsOfAnonymousText } from './judge-text.ts';
import type { NewConsultation } from './raise-concern.writer.ts';

export type ConcernFrame = Omit<NewConsultation, 'raiserId' | 'referenceHash'>;

/** Throws ChangeFault for what is wrong with what was sent. */
export async function readFrame(
  input: RaiseConcernInput,
  raiser: PersonRow | null,
  context: CoordinationContext,
): Promise<ConcernFrame> {
  const { directory, em, now } = context;
  const team = await directory.team.load(input.teamId);
  if (team === undefined) throw new ChangeFault([unknownTeam]);
  const { municipalityCode } = team;
  const { question: text, acknowledgedWarnings: acknowledged, clientMutationId: key } = input;
  refuseFaults([
    ...faultsOfKey(key),
    // What makes the reference must not be guessed by anybody who knows the guardian.
    ...(raiser === null && key.length < 16 ? [keyTooShort] : []),
    ...(await faultsOfAnonymousText(
      { text, field: 'question', longest: 2000, municipalityCode, acknowledged },
      context,
    )),
  ]);
  const people = await readTeamPeople(em, team.id);
  const coordinatorIds = people.filter(({ teamRole }) => teamRole === 'COORDINATOR').map(({ personId }) => personId);
  if (coordinatorIds.length === 0) throw new ChangeFault([noCoordinator]);
  const own = raiser && (await required(directory.organisation, raiser.organisationId)).sector;
  const sector = own ?? input.sector ?? 'SCHOOL';
  return {
    caseId: randomUUID(),
    wish: input,
    sector,
    raisedBy: own ?? 'GUARDIAN',
    municipalityCode,
    coordinatorIds,
    now,
  };
}

const unknownTeam = fault(
  'UNKNOWN_TEAM',
  'Det finns inget sådant HLT-team. Välj ett ur katalogen.',
  'There is no such HLT team. Choose one from the directory.',
  'teamId',
);

const noCoordinator = fault(
  'NO_COORDINATOR',
  'Teamet har ingen samordnare i hubben ännu. Vänd dig till kommunens väg in i stället.',
  'The team has no coordinator in the hub yet. Turn to the municipality’s way in instead.',
  'teamId',
);

const keyTooShort = fault(
  'KEY_TOO_SHORT',
  'Välj nyckeln slumpvis, med minst 16 tecken: av den görs referensen.',
  'Choose the key at random, of at least 16 characters: the reference is made from it.',
  'clientMutationId',
);
