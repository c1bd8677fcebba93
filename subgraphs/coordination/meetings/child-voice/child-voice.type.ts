// How the child was heard at a meeting (domain rule 25).
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { ChildHeard } from './child-voice.rules.ts';

const ChildHeardEnum = registerEnum('ChildHeard', 'How the child was heard (hur barnet kom till tals).', {
  ATTENDED: 'Attended the meeting (deltog).',
  THROUGH_ADULT: 'Through an adult (genom en vuxen).',
  DIGITALLY: 'Digitally (digitalt).',
  DECLINED: 'Did not want to (ville inte); with a reason.',
  TOO_YOUNG: 'Too young (för litet); with a reason.',
} satisfies Record<ChildHeard, string>);

@ObjectType({ description: 'The child’s voice at a meeting (barnets röst).' })
export class ChildVoice {
  @Field(() => ChildHeardEnum, { description: 'How the child was heard (hur).' })
  heard: ChildHeard;
  @Field(() => String, { nullable: true, description: 'Why the child was not heard (skäl).' })
  reason: string | null;
  @Field(() => String, { nullable: true, description: 'What the child wants to say (barnets egna ord).' })
  words: string | null;
  @Field(() => Boolean, { description: 'Kept from the guardians (dold för vårdnadshavare, OSL 12:3).' })
  hiddenFromGuardians: boolean;
  @Field(() => Date, { description: 'Written down (antecknat).' })
  recordedAt: Date;
  @Field(() => Int, { description: 'Rises with every change (version); send it with a change.' })
  version: number;
  meetingId: string;
  recordedById: string;
}

@InputType({ description: 'How the child was heard (barnets röst); sent again it takes the place of the earlier one.' })
export class RecordChildVoiceInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  meetingId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version), when there is one.' })
  version?: number | null;
  @Field(() => ChildHeardEnum, { description: 'How the child was heard (hur).' })
  heard: ChildHeard;
  @Field(() => String, {
    nullable: true,
    description: 'Why the child was not heard, 500 characters at most (skäl); needed with DECLINED and TOO_YOUNG.',
  })
  reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the child wants to say, 2000 characters at most (barnets egna ord).',
  })
  words?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Keep it from the guardians (dölj för vårdnadshavare).' })
  hiddenFromGuardians: boolean;
}
