// Those who work in the teams, as a coordinator finds them to give them a place.
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { connectionType } from '../connection/connection.type.ts';

export const TeamRoleEnum = registerEnum('TeamRole', 'Role in the team (roll i teamet).', {
  COORDINATOR: 'Coordinator (samordnare): runs the team’s cases.',
  MEMBER: 'Member (medlem).',
});

@ObjectType({ description: 'A professional whom the hub knows (yrkesverksam).' })
export class Professional {
  @Field(() => ID, { description: 'The hub’s id of the person (personens id).' })
  id: string;
  @Field(() => String, { description: 'First and family name (namn).' })
  name: string;
  @Field(() => String, { description: 'Profession (yrke), for example skolkurator.' })
  profession: string;
  @Field(() => TeamRoleEnum, { description: 'Role in the team (roll i teamet).' })
  teamRole: 'COORDINATOR' | 'MEMBER';
  @Field(() => Boolean, {
    description: 'Answers invitations to the organisation and names who comes (tar emot inbjudningar).',
  })
  receivesInvitations: boolean;
  organisationId: string;
  unitId?: string | null | undefined;
  teamId?: string | null | undefined;
}

export const ProfessionalConnection = connectionType(() => Professional, {
  name: 'Professional',
  description: 'Professionals (yrkesverksamma), by name',
});

@InputType({ description: 'A professional whom the hub is to know (ny yrkesverksam).' })
export class RegisterProfessionalInput {
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, it is made once (nyckel).',
  })
  clientMutationId: string;
  @Field(() => String, {
    description:
      'The subject of the person’s access token (sub), as the identity provider tells it; never a personal number.',
  })
  subject: string;
  @Field(() => String, { description: 'First name (förnamn), 80 characters at most.' })
  givenName: string;
  @Field(() => String, { description: 'Family name (efternamn), 80 characters at most.' })
  familyName: string;
  @Field(() => String, { description: 'Profession (yrke), 80 characters at most.' })
  profession: string;
  @Field(() => ID, { description: 'Organisation (verksamhet): one of the team’s municipality, or one without.' })
  organisationId: string;
  @Field(() => ID, { nullable: true, description: 'Unit (enhet) of that organisation.' })
  unitId?: string | null;
  @Field(() => TeamRoleEnum, {
    nullable: true,
    description: 'Role in your team (roll i ditt team); none: the person works outside of it and can be invited.',
  })
  teamRole?: 'COORDINATOR' | 'MEMBER' | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person answers invitations to the organisation (tar emot inbjudningar).',
  })
  receivesInvitations: boolean;
}

@ObjectType({ description: 'What came of registering a professional (resultat).' })
export class ProfessionalChange {
  @Field(() => Professional, { nullable: true, description: 'The professional (den yrkesverksamma).' })
  professional: Professional | null;
  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  problems: Problem[];
}
