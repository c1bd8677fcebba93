// The professionals whom the hub knows: registered by a team's coordinator, found by those who give or name a place.
import { randomUUID } from 'node:crypto';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { HubError } from '@hlt/shared/errors.ts';
import { PageArgs } from '../connection/page.args.ts';
import { connectionOf, pageFrom, type Connection } from '../connection/page.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation, Team, Unit } from '../directory/directory.type.ts';
import { refuseFaults } from '../process/case-change.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { madeOnce } from '../process/client-mutation.writer.ts';
import { required } from '../row-loader.ts';
import { getActingPerson, personActingAs } from './acting-person.ts';
import { fullName } from './full-name.ts';
import type { PersonRow } from './person.entity.ts';
import { readProfessionals } from './professional.reader.ts';
import {
  Professional,
  ProfessionalChange,
  ProfessionalConnection,
  RegisterProfessionalInput,
} from './professional.type.ts';
import { alreadyKnown, faultsOfProfessional } from './register-professional.rules.ts';

@Resolver(() => Professional)
export class ProfessionalResolver {
  @Query(() => ProfessionalConnection, {
    description:
      'The professionals of an organisation whom the hub knows (yrkesverksamma), by name: for a team’s coordinator those of every organisation, for everybody else those of the own.',
  })
  async professionals(
    @Arg('organisationId', () => ID, { description: 'The organisation (verksamhetens id).' }) organisationId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: CoordinationContext,
  ): Promise<Connection<Professional>> {
    const colleague = await personActingAs('PROFESSIONAL', context);
    const finds = colleague?.organisationId === organisationId || (await personActingAs('TEAM_COORDINATOR', context));
    if (!finds)
      throw new HubError(
        'FORBIDDEN',
        'You see the professionals of your own organisation. Ask the coordinator of the team.',
      );
    const organisation = await context.directory.organisation.load(organisationId);
    if (organisation === undefined) return connectionOf([], pageFrom(page), ({ id }: Professional) => [id]);
    return readProfessionals(context.em, organisation.id, pageFrom(page));
  }

  @Mutation(() => ProfessionalChange, {
    description:
      'Registers a professional (registrera yrkesverksam), in your own team or to be invited. For the coordinator of a team.',
  })
  async registerProfessional(
    @Arg('input', () => RegisterProfessionalInput, { description: 'The person (personen).' })
    input: RegisterProfessionalInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ProfessionalChange> {
    const { teamId } = await getActingPerson('registerProfessional', context);
    const { directory } = context;
    try {
      const { municipalityCode } = await required(directory.team, teamId ?? '');
      const organisation = await directory.organisation.load(input.organisationId);
      const unit = input.unitId == null ? null : await directory.unit.load(input.unitId);
      refuseFaults(faultsOfProfessional(input, { municipalityCode, organisation, unit }));
      const id = await write(input, teamId ?? '', context);
      context.refresh();
      return { professional: shown(await required(context.people.byId, id)), problems: [] };
    } catch (error) {
      if (error instanceof ChangeFault) return { professional: null, problems: [...error.faults] };
      throw error;
    }
  }

  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(@Root() one: Professional, @Ctx() { directory }: CoordinationContext): Promise<Organisation> {
    return required(directory.organisation, one.organisationId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Unit (enhet).' })
  async unit(@Root() { unitId }: Professional, @Ctx() { directory }: CoordinationContext): Promise<Unit | null> {
    return unitId ? required(directory.unit, unitId) : null;
  }

  @FieldResolver(() => Team, { nullable: true, description: 'HLT team (HLT-team), when the person works in one.' })
  async team(@Root() { teamId }: Professional, @Ctx() { directory }: CoordinationContext): Promise<Team | null> {
    return teamId ? required(directory.team, teamId) : null;
  }
}

async function write(input: RegisterProfessionalInput, teamId: string, context: CoordinationContext): Promise<string> {
  const { em, caller, now } = context;
  const { clientMutationId: key, teamRole } = input;
  const once = {
    subject: caller.subject,
    mutation: 'registerProfessional',
    key,
    content: input,
    caseId: null,
    now,
  } as const;
  return em.fork().transactional((tx) =>
    madeOnce(tx, once, async () => {
      const [made] = await executeBound<{ id: string }>(
        tx,
        `insert into person (id, subject, given_name, family_name, profession, organisation_id, unit_id, team_id, team_role, receives_invitations)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (subject) do nothing returning id`,
        [
          ...[randomUUID(), input.subject, input.givenName.trim(), input.familyName.trim(), input.profession.trim()],
          ...[input.organisationId, input.unitId ?? null, teamRole == null ? null : teamId, teamRole ?? 'MEMBER'],
          input.receivesInvitations,
        ],
      );
      if (made === undefined) throw new ChangeFault([alreadyKnown]);
      return made.id;
    }),
  );
}

const shown = (person: PersonRow): Professional => ({ ...person, name: fullName(person) });
