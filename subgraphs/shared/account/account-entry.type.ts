// One line of the account to the family: who asked, for what, what was decided. Never a person's name, never content (domain rule 17).
import { Directive, Field, ObjectType } from 'type-graphql';
import { registerEnum } from '../consent/category.type.ts';

/** SPOT_CHECK: the organisation went through its own log. */
export type AccountEvent = 'READ' | 'PREVIEW' | 'ACCOUNT' | 'CHANGE' | 'IMPORT' | 'SPOT_CHECK';
export type AccountDecision = 'RELEASED' | 'PARTLY_RELEASED' | 'WITHHELD';

const AccountEventEnum = registerEnum<AccountEvent>('AccountEvent', 'What happened (händelse).', {
  READ: 'Somebody asked to read (läsning).',
  PREVIEW: 'The organisation’s own staff looked at what a participant would see (förhandsvisning).',
  ACCOUNT: 'The family asked for this account (loggutdrag).',
  CHANGE:
    'The organisation’s own staff worked with its own information that day (ändring); with the decision WITHHELD somebody wished to and was refused.',
  IMPORT: 'The organisation’s own systems sent information to its part of the hub that day (inläsning).',
  SPOT_CHECK: 'The organisation checked its log (stickprov).',
});

const AccountDecisionEnum = registerEnum<AccountDecision>('AccountDecision', 'What was decided (beslut).', {
  RELEASED: 'All that was asked for was released (utlämnat).',
  PARTLY_RELEASED: 'Some of it was released (delvis utlämnat).',
  WITHHELD: 'Nothing was released (inte utlämnat).',
});

@Directive('@shareable')
@ObjectType({
  description: 'One line of the account to the family (rad i loggutdraget), from the organisation’s own access log.',
  simpleResolvers: true,
})
export class AccountEntry {
  @Field(() => String, { description: 'For `after`, to read on from here (markör).' })
  readonly cursor!: string;

  @Field(() => Date, { description: 'When (tidpunkt).' })
  readonly at!: Date;

  @Field(() => AccountEventEnum, { description: 'What happened (händelse).' })
  readonly event!: AccountEvent;

  @Field(() => String, { description: 'Who, in plain Swedish words: role and profession, never a name (vem).' })
  readonly who!: string;

  @Field(() => String, { description: 'Who, in plain English words.' })
  readonly whoEnglish!: string;

  @Field(() => String, { nullable: true, description: 'The reader’s organisation (verksamhet).' })
  readonly organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'The reader’s unit (enhet).' })
  readonly unit!: string | null;

  @Field(() => [String], { description: 'Categories that were released, in Swedish words (utlämnat).' })
  readonly released!: readonly string[];

  @Field(() => [String], {
    description: 'Categories that were asked for and withheld, in Swedish words (inte utlämnat).',
  })
  readonly withheld!: readonly string[];

  @Field(() => String, { nullable: true, description: 'For what, in Swedish words (ändamål).' })
  readonly purpose!: string | null;

  @Field(() => AccountDecisionEnum, {
    nullable: true,
    description: 'What was decided (beslut), when something was asked for.',
  })
  readonly decision!: AccountDecision | null;

  @Field(() => String, { description: 'The whole line as a sentence in Swedish (i klartext).' })
  readonly inSwedish!: string;

  @Field(() => String, { description: 'The whole line as a sentence in English.' })
  readonly inEnglish!: string;
}
