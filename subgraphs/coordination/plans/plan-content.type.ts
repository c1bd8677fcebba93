// What a plan says, as it is shown.
import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { MeasureStatus } from './plan-content.ts';

export const PlanMeasureStatusEnum = registerEnum(
  'PlanMeasureStatus',
  'How far a measure has come (läge för insatsen).',
  {
    PLANNED: 'Planned (planerad).',
    ONGOING: 'Ongoing (pågår).',
    DONE: 'Done (genomförd).',
    STOPPED: 'Stopped before it was done (avbruten).',
  } satisfies Record<MeasureStatus, string>,
);

/** Something of a plan belongs to a case, which knows the participants and guardians by id. */
interface OfCase {
  readonly caseId: string;
  readonly childId: string | null;
}

@ObjectType({ description: 'A measure of the plan (insats): what is needed, and who is responsible for it.' })
export class PlanMeasure {
  @Field(() => ID, { description: 'The measure’s id (insatsens id); it stays the same from revision to revision.' })
  id: string;
  @Field(() => String, { description: 'What is to be done (vad som ska göras).' })
  what: string;
  @Field(() => DateScalar, { nullable: true, description: 'From (från).' })
  startsOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'To be ready on (klart till).' })
  endsOn: string | null;
  @Field(() => PlanMeasureStatusEnum, { description: 'How far it has come (läge).' })
  status: MeasureStatus;
  organisationId: string;
  unitId: string | null;
  participantId: string | null;
  of: OfCase;
}

@ObjectType({ description: 'A measure by somebody outside the organisations (insats av andra).' })
export class PlanMeasureByOthers {
  @Field(() => String, { description: 'What is to be done (vad som ska göras).' })
  what: string;
  @Field(() => String, { description: 'By whom (vem som gör det), for example the family or an association.' })
  who: string;
}

@ObjectType({ description: 'Who has the overall responsibility for the plan (övergripande ansvar, huvudansvar).' })
export class PlanResponsible {
  organisationId: string;
  participantId: string | null;
  of: OfCase;
}

@ObjectType({ description: 'A guardian’s own words (vårdnadshavarens egna ord).' })
export class PlanGuardianWords {
  @Field(() => String, { description: 'The words (orden).' })
  words: string;
  guardianId: string | null;
  of: OfCase;
}

@ObjectType({ description: 'Somebody who is invited to the meeting of the plan (kallad).' })
export class PlanInvited {
  @Field(() => ID, { description: 'The hub’s id of the invitation (kallelsens id), for `absentIds`.' })
  id: string;
  @Field(() => String, { nullable: true, description: 'Who it is, of somebody who comes for no organisation (vem).' })
  who: string | null;
  @Field(() => Boolean, { description: 'Was invited and did not come (kallad men inte närvarande).' })
  absent: boolean;
  organisationId: string | null;
  unitId: string | null;
}

@ObjectType('PlanContent', { description: 'What a plan says (planens innehåll).' })
export class PlanContentView {
  @Field(() => String, { nullable: true, description: 'How it is now, and what is needed (nuläge och behov).' })
  situation: string | null;
  @Field(() => [String], { description: 'Goals (mål).' })
  goals: string[];
  @Field(() => String, {
    nullable: true,
    description: 'The child’s own words (barnets egna ord); a guardian does not see those that the child keeps.',
  })
  childWords: string | null;
  @Field(() => Boolean, { description: 'Kept from the guardians (visas inte för vårdnadshavarna).' })
  childWordsHidden: boolean;
  @Field(() => [PlanGuardianWords], {
    description: 'The guardians’ own words (vårdnadshavarnas egna ord); a guardian sees its own, and the common ones.',
  })
  guardianWords: PlanGuardianWords[];
  @Field(() => [PlanMeasure], { description: 'Needed measures (insatser).' })
  measures: PlanMeasure[];
  @Field(() => [PlanMeasureByOthers], { description: 'Measures by others (insatser av andra).' })
  measuresByOthers: PlanMeasureByOthers[];
  @Field(() => PlanResponsible, { nullable: true, description: 'Overall responsibility (övergripande ansvar).' })
  responsible: PlanResponsible | null;
  @Field(() => DateScalar, { nullable: true, description: 'To be followed up on (uppföljning), as it was agreed.' })
  followUpOn: string | null;
  @Field(() => [PlanInvited], { description: 'Invited to the meeting (kallade).' })
  invited: PlanInvited[];
}
