// Feedback to a guardian after a meeting, as it is shown.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { CaseActor } from '../cases/may-work-in-case.rules.ts';
import { connectionType } from '../connection/connection.type.ts';
import type { FeedbackRow } from './feedback.reader.ts';
import { isOverdue } from './feedback.rules.ts';
import type { FeedbackOffer, FeedbackWay } from './feedback-words.ts';

const FeedbackWayEnum = registerEnum('FeedbackWay', 'How a guardian was told (hur återkopplingen gavs).', {
  IN_PERSON: 'In person (personligen).',
  PHONE: 'By telephone (per telefon).',
  DIGITAL_MEETING: 'In a digital meeting (digitalt möte).',
  LETTER: 'By letter (brev).',
} satisfies Record<FeedbackWay, string>);

const FeedbackOfferEnum = registerEnum('FeedbackOffer', 'What was offered (vad som erbjöds).', {
  JOINT_MEETING: 'A joint meeting (gemensamt möte).',
  SIP: 'A coordinated individual plan (SIP).',
  OTHER_HELP: 'Other help (annan hjälp).',
  NOTHING_MORE: 'Nothing more was needed (inget mer behövdes).',
} satisfies Record<FeedbackOffer, string>);

@ObjectType({ description: 'Feedback to a guardian after a meeting (återkoppling), within seven days.' })
export class Feedback {
  @Field(() => ID, { description: 'The feedback’s id (återkopplingens id).' })
  id: string;
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The guardian’s id (vårdnadshavarens id).' })
  guardianId: string;
  @Field(() => String, { description: 'The guardian’s name (vårdnadshavarens namn).' })
  guardianName: string;
  @Field(() => Date, { description: 'To be given by (senast).' })
  dueAt: Date;
  @Field(() => Boolean, { description: 'The day has passed and it is not given (försenad).' })
  overdue: boolean;
  @Field(() => Date, { nullable: true, description: 'Given (gavs).' })
  doneAt: Date | null;
  @Field(() => FeedbackWayEnum, { nullable: true, description: 'How (hur).' })
  how: FeedbackWay | null;
  @Field(() => [FeedbackOfferEnum], { description: 'What was offered (vad som erbjöds).' })
  offered: FeedbackOffer[];
  @Field(() => String, { nullable: true, description: 'The team’s own note (anteckning); never shown to guardians.' })
  note: string | null;
  @Field(() => Int, { description: 'Rises with every change (version).' })
  version: number;
  meetingId: string;
  doneById: string | null;
}

/** A guardian sees what was said to it, and not the team's own note. */
export const feedbackFor = (row: FeedbackRow, actor: CaseActor, now: Date): Feedback => ({
  ...{ id: row.id, caseId: row.caseId, meetingId: row.meetingId, version: row.version },
  ...{ guardianId: row.guardianId, guardianName: row.guardianName },
  ...{ dueAt: row.dueAt, doneAt: row.doneAt, overdue: isOverdue(row.dueAt, row.doneAt, now) },
  ...{ how: row.how, offered: [...row.offered], doneById: row.doneById },
  note: actor === 'GUARDIAN' ? null : row.note,
});

export const FeedbackConnection = connectionType(() => Feedback, {
  name: 'Feedback',
  description: 'Feedback (återkopplingar)',
});

@InputType({ description: 'That a guardian has been told (genomförd återkoppling).' })
export class RecordFeedbackInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The feedback’s id (återkopplingens id).' })
  feedbackId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version).' })
  version?: number | null;
  @Field(() => Date, { description: 'When it was given (när).' })
  givenAt: Date;
  @Field(() => FeedbackWayEnum, { description: 'How (hur).' })
  how: FeedbackWay;
  @Field(() => [FeedbackOfferEnum], { description: 'What was offered (vad som erbjöds); at least one.' })
  offered: FeedbackOffer[];
  @Field(() => String, {
    nullable: true,
    description: 'The team’s own note, 1000 characters at most (anteckning); never shown to guardians.',
  })
  note?: string | null;
}
