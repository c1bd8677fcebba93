// A coordinated individual plan (SIP, domain rule 28) as the team and the guardians see it.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import { connectionType } from '../connection/connection.type.ts';
import type { PlanStatus } from './plan-content.ts';
import { PlanContentView, PlanMeasureStatusEnum } from './plan-content.type.ts';
import type { StoredPlan } from './stored-plan.ts';

const PlanStatusEnum = registerEnum('PlanStatus', 'Where the plan stands (planens läge).', {
  DRAFT: 'The team writes it; the guardians do not see it yet (utkast).',
  INVITED: 'The meeting is called, and each unit confirms its part (kallad).',
  AGREED: 'Agreed (överenskommen).',
  FOLLOWED_UP: 'Followed up at least once (uppföljd).',
  CLOSED: 'Closed (avslutad).',
} satisfies Record<PlanStatus, string>);

@ObjectType({ description: 'A unit’s confirmation of its part (enhetens bekräftelse).' })
export class PlanConfirmation {
  @Field(() => Date, { nullable: true, description: 'Confirmed (bekräftad); none while it waits.' })
  confirmedAt: Date | null;
  organisationId: string;
  unitId: string | null;
  confirmedById: string | null;
}

@ObjectType({ description: 'How a measure stood at a follow-up (läge vid uppföljningen).' })
export class PlanMeasureOutcome {
  @Field(() => ID, { description: 'The measure’s id (insatsens id).' })
  measureId: string;
  @Field(() => PlanMeasureStatusEnum, { description: 'How far it had come (läge).' })
  status: keyof typeof PlanMeasureStatusEnum;
}

@ObjectType({ description: 'A follow-up of the plan (uppföljning), made together with the family.' })
export class PlanFollowUp {
  @Field(() => ID, { description: 'The follow-up’s id (uppföljningens id).' })
  id: string;
  @Field(() => Int, { description: 'Which revision of the plan was followed up (planens revision).' })
  revision: number;
  @Field(() => DateScalar, { description: 'Held on (hölls).' })
  heldOn: string;
  @Field(() => String, { description: 'What came out of it (resultat).' })
  outcome: string;
  @Field(() => DateScalar, { nullable: true, description: 'The next one (nästa); none when the plan can be closed.' })
  nextOn: string | null;
  @Field(() => [PlanMeasureOutcome], { description: 'How each measure stood (insatsernas läge).' })
  measures: PlanMeasureOutcome[];
  recordedById: string;
}

@ObjectType({ description: 'A revision of the plan, kept whole (revision).' })
export class PlanRevision {
  @Field(() => Int, { description: 'From 1 (nummer).' })
  number: number;
  @Field(() => String, { nullable: true, description: 'Why the plan was revised (skäl); none for the first.' })
  reason: string | null;
  @Field(() => Date, { description: 'Written or last changed (ändrad).' })
  changedAt: Date;
  @Field(() => Date, { nullable: true, description: 'Agreed (överenskommen); from then on it is never changed.' })
  agreedAt: Date | null;
  @Field(() => PlanContentView, { description: 'What it says (innehåll), as it was written.' })
  content: PlanContentView;
  changedById: string;
}

const list = 'in pages, the newest first';
export const PlanFollowUpConnection = connectionType(() => PlanFollowUp, {
  ...{ name: 'PlanFollowUp', description: `Follow-ups ${list} (uppföljningar)` },
});
export const PlanRevisionConnection = connectionType(() => PlanRevision, {
  ...{ name: 'PlanRevision', description: `Revisions ${list} (revisioner)` },
});

@ObjectType({ description: 'A coordinated individual plan (SIP, samordnad individuell plan; SoL 10:8, HSL 16:4).' })
export class Plan {
  @Field(() => ID, { description: 'The plan’s id (planens id).' })
  id: string;
  @Field(() => PlanStatusEnum, { description: 'Where it stands (läge).' })
  status: PlanStatus;
  @Field(() => Int, { description: 'Rises when an agreed plan is revised (revision).' })
  revision: number;
  @Field(() => Int, { description: 'Rises with every change (version); send it with the next one.' })
  version: number;
  @Field(() => [String], { description: 'The steps that you can take with it now (möjliga steg), by mutation.' })
  legalSteps: string[];
  @Field(() => Date, { description: 'Begun (påbörjad).' })
  createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'The meeting of the plan (SIP-möte).' })
  meetsAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Last agreed (överenskommen).' })
  agreedAt: Date | null;
  @Field(() => DateScalar, { nullable: true, description: 'To be followed up next (nästa uppföljning).' })
  followUpOn: string | null;
  @Field(() => Date, { nullable: true, description: 'Closed (avslutad).' })
  closedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was closed (skäl till att den avslutades).' })
  closingNote: string | null;
  @Field(() => Boolean, { description: 'The family has been given its codes for the survey (enkätkoder utdelade).' })
  surveyCodesGiven: boolean;
  @Field(() => PlanContentView, { description: 'What it says now (innehåll).' })
  content: PlanContentView;
  @Field(() => [PlanConfirmation], { description: 'Each unit’s confirmation of its part (bekräftelser).' })
  confirmations: PlanConfirmation[];
  stored: StoredPlan;
  /** What of a content this caller sees. */
  show: (content: StoredPlan['content']) => PlanContentView;
}

export const PlanConnection = connectionType(() => Plan, {
  ...{ name: 'Plan', description: `Plans ${list} (planer)` },
});
