// A case as its participants see it. What the organisations know is not here: it comes from each of them.
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { PurposeEnum, registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { CaseKind, CaseStatus } from './case-words.ts';
import type { Place, RefusalCode } from './may-open-case.rules.ts';

const CaseKindEnum = registerEnum('CaseKind', 'Kind of case (slag av ärende).', {
  IDENTIFIED: 'Round one child, with the family’s consent (ärende med samtycke).',
  DE_IDENTIFIED: 'A consultation without consent and without any identity (avidentifierad konsultation).',
  PROTECTED: 'Protected identity; never opened in the hub (skyddade personuppgifter).',
} satisfies Record<CaseKind, string>);

const CaseStatusEnum = registerEnum('CaseStatus', 'Where the case stands (ärendets status).', {
  OPEN: 'Open (pågående).',
  CLOSED: 'Closed (avslutat).',
} satisfies Record<CaseStatus, string>);

const CaseRefusalCodeEnum = registerEnum(
  'CaseRefusalCode',
  'Why a known participant may not open the case (skäl till att ärendet inte öppnas).',
  {
    PROTECTED_IDENTITY: 'Protected identity (skyddade personuppgifter): use the manual route.',
    CASE_CLOSED: 'The case is closed (ärendet är avslutat).',
    ACCESS_NOT_YET_OPEN: 'The access window has not opened (åtkomsten har inte öppnat).',
    ACCESS_CLOSED: 'The access window has passed (åtkomsten har stängt).',
  } satisfies Record<RefusalCode, string>,
);

@ObjectType({ description: 'A readable refusal (besked om att ärendet inte öppnas). A normal answer, never an error.' })
export class CaseRefusal {
  @Field(() => CaseRefusalCodeEnum, { description: 'Reason (skäl).' })
  code: RefusalCode;
  @Field(() => String, { description: 'The reason in Swedish, and what to do (förklaring).' })
  message: string;
  @Field(() => String, { description: 'The reason in English, and what to do.' })
  messageEnglish: string;
  @Field(() => String, { nullable: true, description: 'How to proceed outside the hub, in Swedish (manuell väg).' })
  manualRoute: string | null;
  @Field(() => String, { nullable: true, description: 'How to proceed outside the hub, in English.' })
  manualRouteEnglish: string | null;
}

/** What an opened case gives its field resolvers; none when the case was refused. */
export interface OpenedCase {
  readonly id: string;
  readonly purpose: Purpose;
  readonly teamId: string;
  readonly childId: string | null;
  readonly place: Place;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A case (ärende) round one child, as a participant or a guardian may see it. When `refusal` is set, all else is empty.',
})
export class Case {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  id: string;
  @Field(() => CaseKindEnum, { description: 'Kind (slag).' })
  kind: CaseKind;
  @Field(() => CaseStatusEnum, { description: 'Status (status).' })
  status: CaseStatus;
  @Field(() => PurposeEnum, { description: 'What the case is for (ändamål).' })
  purpose: Purpose;
  @Field(() => CaseRefusal, { nullable: true, description: 'Set when the case is not opened for you (besked).' })
  refusal: CaseRefusal | null;
  opened: OpenedCase | null;
}

@ObjectType({ description: 'A case in a list (ärende i lista). Says no more than the case itself would.' })
export class CaseSummary {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  id: string;
  @Field(() => CaseKindEnum, { description: 'Kind (slag).' })
  kind: CaseKind;
  @Field(() => CaseStatusEnum, { description: 'Status (status).' })
  status: CaseStatus;
  @Field(() => CaseRefusal, { nullable: true, description: 'Set when the case is not opened for you (besked).' })
  refusal: CaseRefusal | null;
  opened: OpenedCase | null;
}
