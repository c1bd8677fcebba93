// An invitation, as the case sees it and as its receiver does: the receiver is told nothing of the child (domain rule 21).
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { connectionType } from '../../connection/connection.type.ts';
import type { State } from '../../process/steps.rules.ts';
import type { MeetingForm } from '../meeting-form.ts';
import { MeetingFormEnum } from '../meeting.type.ts';
import type { Competence } from './competence.ts';

const InvitationStatusEnum = registerEnum('InvitationStatus', 'Where an invitation stands (inbjudans läge).', {
  SENT: 'Waits for an answer (väntar på svar).',
  ACCEPTED: 'Accepted: somebody comes (tackat ja).',
  DECLINED: 'Declined (tackat nej).',
  CANCELLED: 'Cancelled (återtagen).',
} satisfies Record<State<'INVITATION'>, string>);

export const CompetenceEnum = registerEnum('Competence', 'What competence is asked for (efterfrågad kompetens).', {
  PRESCHOOL_TEACHER: 'Preschool teacher (förskollärare).',
  CHILDCARE_WORKER: 'Childcare worker (barnskötare).',
  TEACHER: 'Teacher or mentor (lärare, mentor).',
  PRINCIPAL: 'Principal (rektor).',
  SPECIAL_NEEDS_TEACHER: 'Special needs teacher (speciallärare).',
  SPECIAL_EDUCATOR: 'Special educator (specialpedagog).',
  SCHOOL_NURSE: 'School nurse (skolsköterska).',
  SCHOOL_COUNSELLOR: 'School counsellor (skolkurator).',
  SCHOOL_DOCTOR: 'School doctor (skolläkare).',
  PSYCHOLOGIST: 'Psychologist (psykolog).',
  SOCIAL_WORKER: 'Social worker (socialsekreterare).',
  FAMILY_THERAPIST: 'Family therapist (familjebehandlare).',
  DISTRICT_NURSE: 'District nurse (distriktssköterska).',
  CHILD_HEALTH_NURSE: 'Child health nurse (BVC-sköterska).',
  OCCUPATIONAL_THERAPIST: 'Occupational therapist (arbetsterapeut).',
  COUNSELLOR: 'Counsellor (kurator).',
  CHILD_PSYCHIATRY: 'Child and adolescent psychiatry (BUP-utredare).',
} satisfies Record<Competence, string>);

@ObjectType({
  description: 'An organisation’s invitation to a case’s meeting (inbjudan), as those in the case see it.',
})
export class Invitation {
  @Field(() => ID, { description: 'The invitation’s id (inbjudans id).' })
  id: string;
  @Field(() => InvitationStatusEnum, { description: 'Where it stands (läge).' })
  status: State<'INVITATION'>;
  @Field(() => CompetenceEnum, { nullable: true, description: 'Competence that is asked for (kompetens).' })
  competence: Competence | null;
  @Field(() => Date, { description: 'Sent (skickad).' })
  sentAt: Date;
  @Field(() => Date, { nullable: true, description: 'Answered (besvarad).' })
  answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined (skäl). Not shown to guardians.' })
  declineReason: string | null;
  @Field(() => Int, { description: 'Rises with every change (version); send it with a change.' })
  version: number;
  meetingId: string;
  organisationId: string;
  unitId: string | null;
  personId: string | null;
}

@ObjectType({ description: 'A colleague who can be named for a meeting (kollega).' })
export class Colleague {
  @Field(() => ID, { description: 'The hub’s id of the person (personens id).' })
  id: string;
  @Field(() => String, { description: 'First and family name (namn).' })
  name: string;
  @Field(() => String, { description: 'Profession (yrke).' })
  profession: string;
}

export const ColleagueConnection = connectionType(() => Colleague, {
  name: 'Colleague',
  description: 'Colleagues who can be named (kollegor)',
});

@ObjectType({
  description:
    'An invitation to your organisation (mottagen inbjudan). Of whom the meeting is about nothing is told here; the one whom you name finds the case in myCases.',
})
export class ReceivedInvitation {
  @Field(() => ID, { description: 'The invitation’s id (inbjudans id).' })
  id: string;
  @Field(() => InvitationStatusEnum, { description: 'Where it stands (läge).' })
  status: State<'INVITATION'>;
  @Field(() => CompetenceEnum, { nullable: true, description: 'Competence that is asked for (kompetens).' })
  competence: Competence | null;
  @Field(() => Date, { description: 'The meeting starts (börjar).' })
  startsAt: Date;
  @Field(() => Date, { description: 'The meeting ends (slutar).' })
  endsAt: Date;
  @Field(() => MeetingFormEnum, { description: 'In a room or digitally (mötesform).' })
  form: MeetingForm;
  @Field(() => Date, { description: 'Sent (skickad).' })
  sentAt: Date;
  @Field(() => Int, { description: 'Rises with every change (version); send it with an answer.' })
  version: number;
  teamId: string;
  organisationId: string;
  unitId: string | null;
  personId: string | null;
}

export const ReceivedInvitationConnection = connectionType(() => ReceivedInvitation, {
  name: 'ReceivedInvitation',
  description: 'Invitations to your organisation (mottagna inbjudningar)',
});

@ObjectType({ description: 'What came of an answer to an invitation (resultat).' })
export class InvitationChange {
  @Field(() => ReceivedInvitation, { nullable: true, description: 'The invitation as it is now (inbjudan).' })
  invitation: ReceivedInvitation | null;
  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  problems: Problem[];
}
