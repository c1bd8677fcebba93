// Who is signed in, as the hub knows it.
import { Field, ObjectType } from 'type-graphql';
import type { Role } from '@hlt/service/caller/caller.ts';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';

const RoleEnum = registerEnum('Role', 'Role in the access token (roll).', {
  COORDINATOR: 'Coordinator of a team (samordnare).',
  PROFESSIONAL: 'Professional in any sector (yrkesverksam).',
  PROCESS_LEADER: 'Process leader (processledare): follows up, opens no case.',
  GUARDIAN: 'Guardian (vårdnadshavare).',
  CHILD: 'A child who reads its own account (barn): opens no case.',
  INTEGRATOR: 'Machine client for reports (integratör): opens no case.',
  OPERATOR: 'Operator of the hub (driftansvarig): opens no case.',
} satisfies Record<Role, string>);

@ObjectType({ description: 'You (den inloggade).' })
export class Viewer {
  @Field(() => [RoleEnum], { description: 'Roles (roller).' })
  roles: Role[];
  @Field(() => String, { nullable: true, description: 'Name (namn), when the hub knows you.' })
  name: string | null;
  @Field(() => String, { nullable: true, description: 'Profession (yrke).' })
  profession: string | null;
  organisationId: string | null;
  teamId: string | null;
}
