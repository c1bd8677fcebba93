// A consent form as a guardian sees it: what is shared by whom, how it stands, and what one can do.
import { Field, ID, ObjectType } from 'type-graphql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { PurposeEnum, registerEnum } from '@hlt/shared/consent/category.type.ts';
import { ConsentStateEnum } from '@hlt/shared/consent/grant-state.type.ts';
import type { GrantState } from '@hlt/shared/consent/grant-state.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { FamilyConsentState, FamilyConsentStep } from './family-consent.rules.ts';
import { InPlainWords } from './plain-words.ts';

const FamilyConsentStateEnum = registerEnum(
  'FamilyConsentState',
  'What a consent form is to you now (samtyckets läge för dig).',
  {
    WAITING_FOR_YOU: 'It waits for your answer (väntar på ditt svar).',
    WAITING_FOR_OTHERS: 'It waits for other signatures (väntar på andra).',
    IN_FORCE: 'In force (gäller).',
    EXPIRING: 'In force, and expires within 30 days (går snart ut).',
    NOT_YET_VALID: 'Signed; its first day has not come (har inte börjat gälla).',
    EXPIRED: 'Its last day has passed (har gått ut).',
    REFUSED: 'Not everyone has said yes (nekat).',
    WITHDRAWN: 'Taken back (återkallat).',
  } satisfies Record<FamilyConsentState, string>,
);

@ObjectType({ description: 'What one discloser may share (vad en verksamhet får dela).' })
export class FamilyDisclosure {
  @Field(() => ID, { description: 'The consent’s id (samtyckets id), to answer or take back this one alone.' })
  consentId: string;
  @Field(() => String, { description: 'Who shares, by name (vem som delar).' })
  from: string;
  @Field(() => ConsentStateEnum, { description: 'What it is worth now (läge).' })
  state: GrantState;
  @Field(() => [String], { description: 'What may be shared, in Swedish words (vad som får delas).' })
  what: string[];
  @Field(() => [String], { description: 'What may be shared, in English words.' })
  whatEnglish: string[];
  @Field(() => [String], { description: 'What has been taken back, in Swedish words (vad som har återkallats).' })
  takenBack: string[];
  @Field(() => [String], { description: 'What has been taken back, in English words.' })
  takenBackEnglish: string[];
}

@ObjectType({ description: 'A consent form (samtycke) as you see it as a guardian.' })
export class FamilyConsent extends InPlainWords {
  @Field(() => ID, { description: 'The form’s id (blankettens id).' })
  formId: string;
  @Field(() => PurposeEnum, { description: 'What it is for (ändamål).' })
  purpose: Purpose;
  @Field(() => FamilyConsentStateEnum, { description: 'What it is to you now (läge).' })
  state: FamilyConsentState;
  @Field(() => DateScalar, { description: 'First day (gäller från och med).' })
  firstDay: string;
  @Field(() => DateScalar, { description: 'Last day (gäller till och med).' })
  lastDay: string;
  @Field(() => [FamilyDisclosure], { description: 'Who may share what (vem får dela vad).' })
  shares: FamilyDisclosure[];
  @Field(() => [String], { description: 'What you can do with it now (möjliga steg), by mutation.' })
  steps: FamilyConsentStep[];
  @Field(() => String, { nullable: true, description: 'What you can do, in Swedish (vad du kan göra).' })
  whatToDo: string | null;
  @Field(() => String, { nullable: true, description: 'What you can do, in English.' })
  whatToDoEnglish: string | null;
}
