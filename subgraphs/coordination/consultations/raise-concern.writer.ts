// Writes a de-identified consultation down: the team's coordinators get it, and the professional who raised it (domain rules 19, 20).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { Raiser } from '../cases/case-words.ts';
import { causeWords } from '../cases/case-words.type.ts';
import { givePlaces } from '../cases/place.writer.ts';
import { recordEvent } from '../events/event.writer.ts';
import { insertRow } from '../process/bound-rows.ts';
import type { RaiseConcernInput } from './consultation.input.ts';

export interface NewConsultation {
  /** The case's, chosen before. */
  readonly caseId: string;
  readonly wish: RaiseConcernInput;
  readonly sector: Sector;
  readonly raisedBy: Raiser;
  readonly municipalityCode: string;
  /** None: a guardian raised it, and gets `referenceHash` instead of a place. */
  readonly raiserId: string | null;
  readonly referenceHash: string | null;
  readonly coordinatorIds: readonly string[];
  readonly now: Date;
}

const placeMonths = 12;

/** In `tx`. Answers with the case's id. */
export async function writeConsultation(tx: SqlEntityManager, consultation: NewConsultation): Promise<string> {
  const { caseId, wish, sector, raisedBy, municipalityCode, raiserId, referenceHash, coordinatorIds, now } =
    consultation;
  const { teamId, cause, ageBand, question } = wish;
  await insertRow(tx, 'hlt_case', {
    ...{ id: caseId, kind: 'DE_IDENTIFIED', status: 'OPEN', purpose: 'HLT_MEETING', team_id: teamId },
    ...{ raised_at: now, stage: 'RAISED', cause, raised_by: raisedBy },
  });
  await insertRow(tx, 'consultation', {
    ...{ case_id: caseId, age_band: ageBand, sector, cause: causeWords[cause], question: question.trim() },
    ...{ municipality_code: municipalityCode, raised_by_person_id: raiserId, reference_hash: referenceHash },
  });
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + placeMonths);
  const place = { caseId, from: now, until };
  await givePlaces(tx, { ...place, personIds: coordinatorIds, role: 'COORDINATOR' });
  if (raiserId !== null) await givePlaces(tx, { ...place, personIds: [raiserId], role: 'MEMBER' });
  for (const recipientPersonId of coordinatorIds)
    await recordEvent(tx, { kind: 'CONSULTATION', causeKey: caseId, caseId, now, recipientPersonId });
  return caseId;
}
