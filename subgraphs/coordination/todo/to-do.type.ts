// Something that waits for the one who asks.
import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import { connectionType } from '../connection/connection.type.ts';
import type { ToDoKind } from './to-do.rules.ts';

const ToDoKindEnum = registerEnum('ToDoKind', 'What waits (slag av uppgift).', {
  INVITATION: 'An invitation to your organisation to answer (inbjudan).',
  BULLETIN: 'A bulletin that you have not read (oläst meddelandeblad).',
  SUPPORT_ENDED: 'A guardian wants the support to end; the case is to be closed (familjen avslutar).',
  CONSULTATION: 'A de-identified question to discuss and answer (avidentifierad fråga).',
  CONSENT_WAITING: 'A consent that waits for a signature; for a guardian: for yours (samtycke väntar).',
  CONSENT_EXPIRING: 'A consent that expires within 30 days or has expired (samtycke går ut).',
  INVITATION_DECLINED: 'An invited organisation has declined; invite somebody else (avböjd inbjudan).',
  MEETING_NOTES: 'A meeting that has been held and whose outcome is not written down (anteckningar saknas).',
  FEEDBACK_DUE: 'Feedback to a guardian within 7 days after the meeting (återkoppling).',
  INTERVENTION_DUE: 'An intervention to follow up and evaluate (insats att följa upp).',
  PLAN_CONFIRMATION: 'Your unit’s part of a plan to confirm (bekräftelse av plan).',
  PLAN_FOLLOW_UP: 'A plan to follow up (uppföljning av plan).',
  MESSAGE: 'Unread messages in a case (olästa meddelanden).',
  EXPORT_MISSING:
    'A closed case from which not every organisation has taken what concerns it to its own file (export saknas).',
} satisfies Record<ToDoKind, string>);

@ObjectType({ description: 'Something that waits for you (att göra).' })
export class ToDo {
  @Field(() => ID, { description: 'The same for as long as it waits (id).' })
  id: string;
  @Field(() => ToDoKindEnum, { description: 'What waits (slag).' })
  kind: ToDoKind;
  @Field(() => ID, {
    description:
      'The id of what it is about, for the mutation that does it (gäller): the invitation, bulletin, consent form, meeting, feedback, intervention or plan; else the case.',
  })
  aboutId: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By which day in Sweden, or on which day the meeting is (senast); none when it has no day.',
  })
  dueOn: string | null;
  @Field(() => Boolean, { description: 'That day has passed (försenad).' })
  overdue: boolean;
  @Field(() => ID, {
    nullable: true,
    description:
      'The case’s id (ärendets id); none for a bulletin, and for an invitation, which tells of no case before it is accepted.',
  })
  caseId: string | null;
  @Field(() => String, { description: 'What to do, in Swedish, without any name (vad som ska göras).' })
  sentence: string;
  @Field(() => String, { description: 'What to do, in English.' })
  sentenceEnglish: string;
  /** When the case is open to the one who asks. */
  childId: string | null;
}

export const ToDoConnection = connectionType(() => ToDo, {
  name: 'ToDo',
  description: 'What waits for you (att göra)',
});
