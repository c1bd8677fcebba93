// @consent(category): stands on every field of an owner's types that says something about a person. The guard reads it.
import { DirectiveLocation, GraphQLDirective, GraphQLEnumType, GraphQLNonNull, GraphQLSchema } from 'graphql';
import type { Category } from './category.ts';

export const consentDirectiveName = 'consent';
export const consentSpecUrl = 'https://hlt-hub.example/consent/v1.0';

export const consentOn = (category: Category): string => `@consent(category: ${category})`;

/** Only a schema that shows the enum Category can carry the directive; any other is returned as it is. */
export function withConsentDirective(schema: GraphQLSchema): GraphQLSchema {
  const category = schema.getType('Category');
  if (!(category instanceof GraphQLEnumType)) return schema;
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...config.directives, consentDirective(category)] });
}

const consentDirective = (category: GraphQLEnumType): GraphQLDirective =>
  new GraphQLDirective({
    name: consentDirectiveName,
    description: 'Read only when the owner releases this category to this caller (samtycke).',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      category: {
        type: new GraphQLNonNull(category),
        description: 'The information category that must be released (informationskategori).',
      },
    },
  });
