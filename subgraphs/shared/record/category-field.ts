// The field of a record that answers one category: null when withheld, an empty list when there is nothing.
import { Directive, FieldResolver } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { consentOn } from '../consent/consent-directive.ts';

type ItemClass = abstract new () => object;

/**
 * On a method of a resolver of the sector's record. The method's `@Root()` is the list of released rows, not the record: the guard
 * calls it only when the owner has released the category, so no resolver checks consent by hand.
 */
export function CategoryField(category: Category, item: () => ItemClass, description: string): MethodDecorator {
  return (target, key, descriptor) => {
    Directive(consentOn(category))(target, key, descriptor);
    FieldResolver(() => [item() as new () => object], { nullable: true, description })(target, key, descriptor);
  };
}
