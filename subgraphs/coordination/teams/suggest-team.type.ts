// The suggestion of a team, and what it is made from.
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { Reason } from './suggestion-reasons.ts';
import type { SuggestedService as Service } from './suggest-team.rules.ts';

@InputType({
  description: 'Where a child goes, is registered and is listed (skola, folkbokföring, listning); no identity.',
})
export class PlacementInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Preschool or school (förskola eller skola); none: it goes to none.',
  })
  schoolUnitId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'It goes to a school that is not in the directory.' })
  schoolNotInDirectory: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'Municipality of registration (folkbokföringskommun); none: one outside of the hub.',
  })
  municipalityCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Health centre (listning); none: the family has not said.' })
  listedUnitId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'It is listed at a unit that is not in the directory.' })
  listedNotInDirectory: boolean;
}

@InputType({ description: 'What a team is suggested from (underlag för förslag om team); no identity.' })
export class SuggestTeamInput extends PlacementInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Below school age (ännu inte skolålder): the child health centre comes in place of primary care.',
  })
  smallChild: boolean;
}

@ObjectType({ description: 'Why, in words that can be read to the family (skäl).' })
export class SuggestionReason implements Reason {
  @Field(() => String, { description: 'A fixed word for programs, in capitals (kod).' })
  code: string;
  @Field(() => String, { description: 'In Swedish (på svenska).' })
  message: string;
  @Field(() => String, { description: 'In English.' })
  messageEnglish: string;
}

@ObjectType({ description: 'A service that is invited or steps aside for this child (verksamhet för det här barnet).' })
export class SuggestedService implements Service {
  @Field(() => SectorEnum, { description: 'Sector (sektor).' })
  sector: Sector;
  @Field(() => SuggestionReason, { description: 'Why (skäl).' })
  reason: Service['reason'];
  organisationId: string;
  unitId: string | null;
}

@ObjectType({ description: 'Which team meets round the child, and with whom (förslag om team).' })
export class TeamSuggestion {
  @Field(() => Boolean, { description: 'No team can meet: straight to a SIP meeting (direkt till SIP).' })
  straightToSip: boolean;
  @Field(() => SuggestionReason, { description: 'Why this team, or none (skäl).' })
  reason: Reason;
  @Field(() => [SuggestedService], { description: 'Invited for this child (bjuds in).' })
  invited: readonly SuggestedService[];
  @Field(() => [SuggestedService], { description: 'Ordinary members who step aside for this child (kliver åt sidan).' })
  stepAside: readonly SuggestedService[];
  teamId: string | null;
  otherTeamIds: readonly string[];
}
