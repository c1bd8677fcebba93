// Adults' own waivers over GraphQL, for the own staff of the units that disclose (domain rules 6 and 12).
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OwnerKind } from '../owner/concept.ts';
import { listName } from '../owner/root-field.ts';
import type { OwnerContext } from '../record/guard.ts';
import { ownCategories } from '../staff/own-categories.ts';
import { requireStaffOf } from '../staff/staff-access.ts';
import { logRefusedPlace } from '../staff/log-refusals.ts';
import { childOfCase, placeOfWaiver } from '../staff/staff-lookups.ts';
import { staffProblem } from '../staff/staff-problems.ts';
import { waiversOf } from './waiver.reader.ts';
import { PersonWaiver, PersonWaiverInput, PersonWaiverResult, WithdrawWaiverInput } from './waiver.type.ts';
import { registerWaiver, withdrawWaiver } from './waiver.writer.ts';

export function waiverResolver(kind: OwnerKind): new () => object {
  const { prefix, sector } = kind;

  @Resolver()
  class WaiverResolver {
    @Query(() => [PersonWaiver], {
      name: listName(kind, 'Waivers'),
      description: 'Adults’ own waivers for a child’s items (egna samtycken), old ones too. Own staff only.',
    })
    async waivers(
      @Arg('caseId', () => ID, { description: 'A case of which the organisation has a consent (ärende).' })
      caseId: string,
      @Ctx() context: OwnerContext,
    ): Promise<PersonWaiver[]> {
      const categories = ownCategories(context.caller, context.desk.staff, sector);
      const childId = await childOfCase(context.desk.fork(), caseId);
      return childId === null ? [] : waiversOf(context, childId, categories);
    }

    @Mutation(() => PersonWaiverResult, {
      name: `register${prefix}Waiver`,
      description: 'Registers an adult’s own waiver (registrera ett eget samtycke). Own staff only.',
    })
    async register(
      @Arg('input', () => PersonWaiverInput, {
        description: 'What the adult has signed (vad den vuxne har undertecknat).',
      })
      input: PersonWaiverInput,
      @Ctx() context: OwnerContext,
    ): Promise<PersonWaiverResult> {
      ownCategories(context.caller, context.desk.staff, sector);
      for (const category of input.categories) requireStaffOf(context.caller, context.desk.staff, sector, category);
      return registerWaiver(context, input);
    }

    @Mutation(() => PersonWaiverResult, {
      name: `withdraw${prefix}Waiver`,
      description:
        'Withdraws an adult’s own waiver, from the next request on (återta ett eget samtycke). Own staff only.',
    })
    async withdraw(
      @Arg('input', () => WithdrawWaiverInput, { description: 'Which waiver (vilket eget samtycke).' })
      { waiverId }: WithdrawWaiverInput,
      @Ctx() context: OwnerContext,
    ): Promise<PersonWaiverResult> {
      const own = ownCategories(context.caller, context.desk.staff, sector);
      const place = await placeOfWaiver(context.desk.fork(), waiverId);
      if (place === undefined || !place.categories.some((category) => own.includes(category))) {
        if (place !== undefined) await logRefusedPlace(context, `withdraw${prefix}Waiver`, place);
        return { waiver: null, problems: [staffProblem('WAIVER_NOT_FOUND', 'waiverId')] };
      }
      return withdrawWaiver(context, waiverId, place);
    }
  }
  return WaiverResolver;
}
