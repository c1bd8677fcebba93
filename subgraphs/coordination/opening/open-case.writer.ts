// Opens a case: the child, the guardians, the organisations, the places and the consent, all or nothing (domain rules 20, 21 and 23).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CaseEntity, CaseOrganisationEntity } from '../cases/case.entity.ts';
import { givePlaces } from '../cases/place.writer.ts';
import { registerConsent, type Registration } from '../consents/register-consent.writer.ts';
import { answerOf, disclosureOf } from '../consents/registration.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { organisationPlaces } from '../teams/case-places.rules.ts';
import type { TeamSuggestion } from '../teams/suggest-team.rules.ts';
import type { TeamPerson } from '../teams/team-people.reader.ts';
import { writeFamily, type WrittenFamily } from './family.writer.ts';
import type { OpenCaseInput } from './open-case.input.ts';
import { inForm } from './open-case.rules.ts';

export interface Opening {
  /** The case's, chosen before. */
  readonly id: string;
  readonly input: OpenCaseInput;
  readonly teamId: string;
  /** The coordinator who opens it. */
  readonly registrarId: string;
  readonly suggestion: TeamSuggestion;
  /** All who work in the team. */
  readonly people: readonly TeamPerson[];
  readonly longestMonths: number;
  readonly now: Date;
}

/** The coordinator runs the case until another one does. */
const coordinatorYears = 10;

/** In `tx`. Answers with the case's id. Throws ChangeFault, and then nothing is written. */
export async function writeOpening(tx: SqlEntityManager, outbox: Outbox, opening: Opening): Promise<string> {
  const { id, input, teamId, now, longestMonths } = opening;
  const { child, guardians, cause, raisedBy, raisedAt, purpose } = input;
  const family = await writeFamily(tx, { teamId, child, guardians });
  await tx.insert(CaseEntity, {
    ...{ id, kind: 'IDENTIFIED', status: 'OPEN', purpose: purpose ?? 'HLT_MEETING', teamId, childId: family.childId },
    ...{ raisedAt: raisedAt ?? now, stage: 'OPENED', version: 1, cause, raisedBy },
    ...{ closedAt: null, closingReason: null, familyEndsAt: null, membersWait: opening.suggestion.teamId !== null },
  });
  await writePlaces(tx, id, opening);
  try {
    await registerConsent({ em: tx, outbox }, registrationOf(id, family, opening), longestMonths);
  } catch (error) {
    throw error instanceof ChangeFault ? new ChangeFault(error.faults.map(inForm)) : error;
  }
  return id;
}

/** Until somebody of the family has said yes, the coordinators alone know whom it is about (domain rule 20); the members wait for it. */
async function writePlaces(tx: SqlEntityManager, caseId: string, opening: Opening): Promise<void> {
  const { people, suggestion, now } = opening;
  const coordinators = people.filter(({ teamRole }) => teamRole === 'COORDINATOR');
  const members = suggestion.teamId !== null ? people.filter(({ teamRole }) => teamRole === 'MEMBER') : [];
  const employers = coordinators.map(({ organisationId }) => organisationId);
  await tx.insertMany(
    CaseOrganisationEntity,
    organisationPlaces(suggestion, members, employers).map(({ steppedAside, seatsAside, ...place }) => ({
      ...{ caseId, ...place, seatsAside: [...seatsAside] },
      steppedAsideAt: steppedAside ? now : null,
    })),
  );
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + coordinatorYears);
  const personIds = coordinators.map(({ personId }) => personId);
  await givePlaces(tx, { caseId, personIds, role: 'COORDINATOR', from: now, until });
}

function registrationOf(caseId: string, family: WrittenFamily, { input, registrarId, now }: Opening): Registration {
  const { form, clientMutationId: key, purpose } = input;
  const { childId, guardianIds } = family;
  const signers = form.signers ?? guardianIds.map((_, index) => index);
  const idAt = (index: number): string => guardianIds[index] ?? '';
  return {
    key,
    form: {
      ...{ caseId, childId, registrarId, registeredAt: now, purpose: purpose ?? 'HLT_MEETING' },
      ...{ language: form.language, interpreter: form.interpreter, textVersion: form.textVersion.trim() },
      ...{ validFrom: form.validFrom, validUntil: form.validUntil, childSigns: form.childSigns },
      disclosures: form.disclosures.map(disclosureOf),
      guardianIds: [...new Set(signers)].map(idAt),
      exception: form.exception ? { code: form.exception.code, reason: form.exception.reason } : null,
    },
    answers: form.answers.map(({ guardian, ...answer }) =>
      answerOf({ ...answer, refused: false, guardianId: guardian == null ? null : idAt(guardian) }),
    ),
  };
}
