// A preview: what one participant would see of the caller's own organisation at the meeting.
import { Field, ObjectType } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { AnyRecord } from '../receipts/record.type.ts';

@ObjectType({ description: 'As whom it is previewed (för vem): a professional of the case, or a guardian.' })
export class PreviewedParticipant {
  @Field(() => String, { description: 'First and family name (namn).' })
  name: string;
  @Field(() => String, { description: 'Role in the case, in Swedish (roll i ärendet).' })
  role: string;
  @Field(() => String, { description: 'Role in the case, in English.' })
  roleEnglish: string;
  @Field(() => String, { nullable: true, description: 'Profession (yrke); none for a guardian.' })
  profession: string | null;
  organisationId: string | null;
}

@ObjectType({
  description:
    'What one participant would see of your own organisation (förhandsvisning), by the same decision as at the meeting. Only your own sector’s record is there.',
})
export class PreviewedView {
  @Field(() => PreviewedParticipant, { description: 'For whom (för vem).' })
  participant: PreviewedParticipant;
  sector: Sector;
  record: AnyRecord;
}
