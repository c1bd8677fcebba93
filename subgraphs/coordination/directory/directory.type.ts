// The directory as it is shown: public facts about the county, its services and whom to turn to. No person.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { registerEnum, SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { UnitKind } from './unit-kind.ts';

const UnitKindEnum = registerEnum('UnitKind', 'Kind of unit (enhet) that takes part in HLT.', {
  PRESCHOOL: 'Preschool (förskola).',
  SCHOOL: 'School (skola).',
  STUDENT_HEALTH: 'Student health (elevhälsa).',
  SOCIAL_SERVICES: 'Social services (socialtjänst).',
  FAMILY_CENTRE: 'Family centre (familjecentral).',
  HEALTH_CENTRE: 'Health centre (hälsocentral).',
  COTTAGE_HOSPITAL: 'Cottage hospital (sjukstuga).',
  CHILD_HEALTH_CENTRE: 'Child health centre (barnavårdscentral, BVC).',
} satisfies Record<UnitKind, string>);

@ObjectType({ description: 'A county (län).' })
export class County {
  @Field(() => ID, { description: 'County code (länskod), two digits.' })
  code: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
}

@ObjectType({ description: 'A municipality (kommun).' })
export class Municipality {
  @Field(() => ID, { description: 'Municipality code (kommunkod), four digits.' })
  code: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => Int, {
    description: 'HLT is for children up to this age (åldersgräns), the municipality decides: 16 or 17.',
  })
  ageLimit: number;
  @Field(() => Boolean, {
    description: 'So few children live there that words alone could point to one (liten kommun).',
  })
  small: boolean;
  wayIn: string;
  wayInEnglish: string;
}

@ObjectType({ description: '“En väg in”: where a family in distress begins, whoever can help in the end.' })
export class WayIn {
  @Field(() => String, { description: 'What to do, in Swedish (så gör du).' })
  text: string;
  @Field(() => String, { description: 'What to do, in English.' })
  textEnglish: string;
  @Field(() => String, {
    description:
      'For professionals, in Swedish: a report of concern (orosanmälan) goes another way, never through the hub.',
  })
  reportOfConcern: string;
  @Field(() => String, { description: 'The same in English.' })
  reportOfConcernEnglish: string;
  municipalityCode: string;
}

@ObjectType({
  description:
    'An organisation (verksamhet, huvudman) that owns data: school authority, social services or healthcare.',
})
export class Organisation {
  @Field(() => ID, { description: 'The hub’s id of the organisation, for example `umea-skola` (verksamhetens id).' })
  id: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => SectorEnum, { description: 'Sector (sektor).' })
  sector: Sector;
  @Field(() => Boolean, {
    description: 'Whether it runs a subgraph of its own and can answer in the case view (ansluten).',
  })
  connected: boolean;
  municipalityCode?: string | null | undefined;
}

@ObjectType({ description: 'A unit (enhet), such as a school or a health centre.' })
export class Unit {
  @Field(() => ID, { description: 'The hub’s id of the unit (enhetens id).' })
  id: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => UnitKindEnum, { description: 'Kind (slag).' })
  kind: UnitKind;
  @Field(() => Boolean, { description: 'Takes part in HLT (med i HLT); a school that does not is invited.' })
  inHlt: boolean;
  @Field(() => Boolean, { description: 'Made up, as an example to replace (exempel).' })
  example: boolean;
  organisationId: string;
  municipalityCode: string;
}

@ObjectType({ description: 'An HLT team (HLT-team); each municipality has at least one.' })
export class Team {
  @Field(() => ID, { description: 'The hub’s id of the team (teamets id).' })
  id: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => Boolean, { description: 'Made up, as an example to replace (exempel).' })
  example: boolean;
  municipalityCode: string;
}

@ObjectType({ description: 'A contact (kontakt): a function to turn to, never a private person.' })
export class Contact {
  @Field(() => ID, { description: 'The hub’s id of the contact (kontaktens id).' })
  id: string;
  @Field(() => String, { description: 'Function (funktion), for example Mottagningsgruppen.' })
  name: string;
  @Field(() => SectorEnum, { description: 'Sector (sektor).' })
  sector: Sector;
  @Field(() => String, { description: 'E-mail (e-post); never for personal data.' })
  email: string;
  @Field(() => String, { nullable: true, description: 'Telephone (telefon), where the function has one.' })
  phone?: string | null | undefined;
  @Field(() => Boolean, { description: 'Made up, as an example to replace (exempel).' })
  example: boolean;
  organisationId: string;
  municipalityCode: string;
}

@ObjectType({ description: 'A process leader’s area (processledares område).' })
export class ProcessArea {
  @Field(() => ID, { description: 'The hub’s id of the area (områdets id).' })
  id: string;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  municipalityCodes: string[];
}
