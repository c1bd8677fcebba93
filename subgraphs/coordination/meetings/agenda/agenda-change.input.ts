// What a case's coordinator sends to put it on an agenda, take it off, or end its meeting.
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';

@InputType({ description: 'Which case and which meeting (vilket ärende och vilket möte).' })
export class CaseMeetingInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version that you have read (ärendets version).' })
  caseVersion?: number | null;
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  meetingId: string;
}

@InputType({ description: 'A case for the agenda (ärende till dagordningen).' })
export class PutOnAgendaInput extends CaseMeetingInput {
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, it is put there once (nyckel).',
  })
  clientMutationId: string;
  @Field(() => Date, {
    nullable: true,
    description: 'The case can be opened from (åtkomst från); a week before the meeting unless told.',
  })
  accessOpensAt?: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'The case can be opened until (åtkomst till); a week after the meeting unless told.',
  })
  accessClosesAt?: Date | null;
}

@InputType({ description: 'Another access window for a case at a meeting (ändrad åtkomsttid).' })
export class ChangeAccessWindowInput extends CaseMeetingInput {
  @Field(() => Date, { description: 'The case can be opened from (åtkomst från).' })
  accessOpensAt: Date;
  @Field(() => Date, { description: 'The case can be opened until (åtkomst till), 60 days later at most.' })
  accessClosesAt: Date;
}

@InputType({ description: 'The end of a case’s meeting (avsluta mötet för ärendet).' })
export class EndCaseMeetingInput extends CaseMeetingInput {
  @Field(() => DateScalar, { description: 'The next date that was agreed (nästa datum), within a year.' })
  nextDate: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Why no interventions were agreed, 2000 characters at most (skäl till att inga insatser bestämdes); needed when there are none.',
  })
  noInterventionReason?: string | null;
}
