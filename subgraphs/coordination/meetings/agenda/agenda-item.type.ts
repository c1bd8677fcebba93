// A case on the agenda of a meeting, with the access window of its own (domain: HLT-möte).
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { CaseActor } from '../../cases/may-work-in-case.rules.ts';
import type { AgendaItemRow } from './agenda.reader.ts';

@ObjectType({ description: 'A case on the agenda of a meeting (ärende på dagordningen).' })
export class AgendaItem {
  @Field(() => Int, {
    nullable: true,
    description: 'Its place on the agenda, from 1 (ordning); told to the coordinator only, as it tells of other cases.',
  })
  position: number | null;
  @Field(() => Date, { description: 'The case can be opened from (åtkomst från).' })
  accessOpensAt: Date;
  @Field(() => Date, { description: 'The case can be opened until (åtkomst till).' })
  accessClosesAt: Date;
  @Field(() => Date, { nullable: true, description: 'When the meeting was ended for the case (avslutat).' })
  endedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended without interventions (skäl till att inga insatser bestämdes). The team’s own.',
  })
  noInterventionReason: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The next date that was agreed (nästa datum).' })
  nextDate: string | null;
  caseId: string;
  meetingId: string;
}

/** The place tells of other cases, and the reason is the team's own note (attack 24). */
export const agendaItemFor = (row: AgendaItemRow, actor: CaseActor): AgendaItem => ({
  position: actor === 'COORDINATOR' ? row.position : null,
  accessOpensAt: row.accessOpensAt,
  accessClosesAt: row.accessClosesAt,
  endedAt: row.endedAt,
  noInterventionReason: actor === 'GUARDIAN' ? null : row.noInterventionReason,
  nextDate: row.nextDate,
  caseId: row.caseId,
  meetingId: row.meetingId,
});
