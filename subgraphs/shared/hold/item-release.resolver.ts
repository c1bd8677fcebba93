// The release of single items over GraphQL, for the own staff of the unit that answers for the category.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OwnerKind } from '../owner/concept.ts';
import { tableOf } from '../owner/table-of.ts';
import type { OwnerContext } from '../record/guard.ts';
import { requireStaffOf } from '../staff/staff-access.ts';
import { ItemReleaseInput, ItemReleaseResult } from './item-release.type.ts';
import { releaseItem, revokeRelease } from './item-release.writer.ts';

export function itemReleaseResolver(kind: OwnerKind): new () => object {
  const { prefix, sector } = kind;
  const requireOwn = ({ caller, desk }: OwnerContext, { category }: ItemReleaseInput): void => {
    requireStaffOf(caller, desk.staff, sector, category);
  };

  @Resolver()
  class ItemReleaseResolver {
    @Mutation(() => ItemReleaseResult, {
      name: `release${prefix}Item`,
      description: 'Releases one item of an extra sensitive category (öppna en post). Own staff only.',
    })
    async release(
      @Arg('input', () => ItemReleaseInput, { description: 'Which item (vilken post).' }) input: ItemReleaseInput,
      @Ctx() context: OwnerContext,
    ): Promise<ItemReleaseResult> {
      requireOwn(context, input);
      return releaseItem(context, input, tableOf(kind, input.category));
    }

    @Mutation(() => ItemReleaseResult, {
      name: `revoke${prefix}ItemRelease`,
      description: 'Revokes the release of an item, from the next request on (stäng en post). Own staff only.',
    })
    async revoke(
      @Arg('input', () => ItemReleaseInput, { description: 'Which item (vilken post).' }) input: ItemReleaseInput,
      @Ctx() context: OwnerContext,
    ): Promise<ItemReleaseResult> {
      requireOwn(context, input);
      return revokeRelease(context, input, tableOf(kind, input.category));
    }
  }
  return ItemReleaseResolver;
}
