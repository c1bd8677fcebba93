// What is written in a plan.
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { ContentWish, MeasureWish } from './plan-change.rules.ts';
import type { InvitedWish } from './plan-invited.rules.ts';

@InputType({ description: 'A measure and who is responsible for it (insats).' })
export class PlanMeasureInput implements MeasureWish {
  @Field(() => ID, {
    nullable: true,
    description: 'Of a measure that the plan has already (insatsens id); none for a new one.',
  })
  id?: string | null;
  @Field(() => String, { description: 'What is to be done, 500 characters at most (vad som ska göras).' })
  what: string;
  @Field(() => ID, { description: 'The organisation that is responsible (ansvarig verksamhet); it is in the case.' })
  organisationId: string;
  @Field(() => ID, { nullable: true, description: 'Its unit (enhet).' })
  unitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The participant who answers for it (ansvarig person).' })
  participantId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'From (från).' })
  startsOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'To be ready on (klart till).' })
  endsOn?: string | null;
}

@InputType({ description: 'A measure by somebody outside the organisations (insats av andra).' })
export class PlanMeasureByOthersInput {
  @Field(() => String, { description: 'What is to be done, 500 characters at most (vad som ska göras).' })
  what: string;
  @Field(() => String, { description: 'By whom, 120 characters at most (vem som gör det).' })
  who: string;
}

@InputType({ description: 'Who has the overall responsibility (övergripande ansvar).' })
export class PlanResponsibleInput {
  @Field(() => ID, { description: 'Organisation (verksamhet).' })
  organisationId: string;
  @Field(() => ID, { nullable: true, description: 'Participant (ansvarig person).' })
  participantId?: string | null;
}

@InputType({ description: 'A guardian’s own words (vårdnadshavarens egna ord).' })
export class PlanGuardianWordsInput {
  @Field(() => ID, { nullable: true, description: 'Whose (vårdnadshavare); none when they have said it together.' })
  guardianId?: string | null;
  @Field(() => String, { description: 'The words, 2000 characters at most (orden).' })
  words: string;
}

@InputType({ description: 'Somebody who is invited to the meeting (kallad): an organisation, or who it is.' })
export class PlanInvitedInput implements InvitedWish {
  @Field(() => ID, { nullable: true, description: 'Organisation (verksamhet).' })
  organisationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Its unit (enhet).' })
  unitId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of somebody who comes for no organisation, 120 characters at most (vem), for example mormor.',
  })
  who?: string | null;
}

@InputType({ description: 'What is written in a plan (planens innehåll).' })
export class PlanContentInput implements ContentWish {
  @Field(() => String, {
    nullable: true,
    description: 'How it is now, and what is needed, 2000 characters at most (nuläge och behov).',
  })
  situation?: string | null;
  @Field(() => [String], { nullable: true, description: 'Goals, ten at most, 300 characters each (mål).' })
  goals?: string[] | null;
  @Field(() => String, { nullable: true, description: 'The child’s own words, 2000 characters (barnets egna ord).' })
  childWords?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The child keeps its words from the guardians (visas inte för vårdnadshavarna).',
  })
  childWordsHidden?: boolean | null;
  @Field(() => [PlanGuardianWordsInput], { nullable: true, description: 'Their own words (vårdnadshavarnas ord).' })
  guardianWords?: PlanGuardianWordsInput[] | null;
  @Field(() => [PlanMeasureInput], { nullable: true, description: 'All measures, 40 at most (insatser).' })
  measures?: PlanMeasureInput[] | null;
  @Field(() => [PlanMeasureByOthersInput], { nullable: true, description: 'Measures by others (insatser av andra).' })
  measuresByOthers?: PlanMeasureByOthersInput[] | null;
  @Field(() => PlanResponsibleInput, { nullable: true, description: 'Overall responsibility (övergripande ansvar).' })
  responsible?: PlanResponsibleInput | null;
  @Field(() => DateScalar, { nullable: true, description: 'To be followed up on (uppföljning).' })
  followUpOn?: string | null;
}
