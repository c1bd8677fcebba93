// What an opened case consists of; each part with one statement for a whole request, however many cases it opens.
import type { EntityManager } from '@mikro-orm/core';
import { manyRows, oneRow, type Many, type One } from '../row-loader.ts';
import {
  CaseOrganisationEntity,
  ConsultationEntity,
  ParticipantEntity,
  type CaseOrganisationRow,
  type ConsultationRow,
  type ParticipantRow,
} from './case.entity.ts';
import { ChildEntity, GuardianEntity, type ChildRow, type GuardianRow } from './child.entity.ts';

export interface CaseParts {
  /** By the child's id. */
  readonly child: One<ChildRow>;
  /** By the child's id. */
  readonly guardians: Many<GuardianRow>;
  /** By the case's id, as the three that follow. */
  readonly organisations: Many<CaseOrganisationRow>;
  readonly participants: Many<ParticipantRow>;
  readonly consultation: One<ConsultationRow>;
}

const isIn = (keys: readonly string[]): { $in: string[] } => ({ $in: [...keys] });

export const caseParts = (em: EntityManager): CaseParts => ({
  child: oneRow(
    (ids) => em.find(ChildEntity, { id: isIn(ids) }),
    ({ id }) => id,
  ),
  guardians: manyRows(
    (ids) => em.find(GuardianEntity, { childId: isIn(ids) }, { orderBy: { givenName: 'asc', id: 'asc' } }),
    ({ childId }) => childId,
  ),
  organisations: manyRows(
    (ids) => em.find(CaseOrganisationEntity, { caseId: isIn(ids) }, { orderBy: { organisationId: 'asc' } }),
    ({ caseId }) => caseId,
  ),
  participants: manyRows(
    (ids) => em.find(ParticipantEntity, { caseId: isIn(ids) }, { orderBy: { sector: 'asc', id: 'asc' } }),
    ({ caseId }) => caseId,
  ),
  consultation: oneRow(
    (ids) => em.find(ConsultationEntity, { caseId: isIn(ids) }),
    ({ caseId }) => caseId,
  ),
});
