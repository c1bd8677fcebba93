// Who takes part in a case, and which organisations.
import { Field, ID, ObjectType } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { registerEnum, SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { AgeBand, CaseRole } from './case-words.ts';
import { AgeBandEnum } from './case-words.type.ts';

const CaseRoleEnum = registerEnum('CaseRole', 'A professional’s role in the case (roll i ärendet).', {
  COORDINATOR: 'Coordinator (samordnare): runs the case.',
  MEMBER: 'Member of the team (teammedlem).',
  INVITED: 'Invited for this child (inbjuden).',
} satisfies Record<CaseRole, string>);

@ObjectType({ description: 'A professional who takes part in the case (deltagare).' })
export class Participant {
  @Field(() => ID, { description: 'The hub’s id of the place in the case (deltagandets id).' })
  id: string;
  @Field(() => CaseRoleEnum, { description: 'Role in the case (roll).' })
  role: CaseRole;
  @Field(() => String, { description: 'Profession (yrke), for example skolkurator.' })
  profession: string;
  @Field(() => SectorEnum, { description: 'Sector (sektor).' })
  sector: Sector;
  @Field(() => Date, { description: 'Access from (åtkomst från).' })
  accessFrom: Date;
  @Field(() => Date, { description: 'Access until (åtkomst till).' })
  accessUntil: Date;
  personId: string;
  organisationId: string;
  unitId?: string | null | undefined;
  steppedAsideAt?: Date | null | undefined;
}

@ObjectType({ description: 'An organisation in the case (verksamhet i ärendet).' })
export class CaseOrganisation {
  @Field(() => Boolean, { description: 'Invited for this child, not an ordinary member of the team (inbjuden).' })
  invited: boolean;
  organisationId: string;
  reason?: string | null | undefined;
  steppedAsideAt?: Date | null | undefined;
}

@ObjectType({
  description:
    'A de-identified consultation (avidentifierad konsultation): nothing that can be traced to a child. It never replaces a report of concern (orosanmälan), which goes directly to social services.',
})
export class Consultation {
  @Field(() => AgeBandEnum, { description: 'Age band (åldersgrupp).' })
  ageBand: AgeBand;
  @Field(() => SectorEnum, { description: 'Sector that asks (sektor).' })
  sector: Sector;
  @Field(() => String, { description: 'Cause (orsak).' })
  cause: string;
  @Field(() => String, { description: 'Question (frågeställning).' })
  question: string;
}
