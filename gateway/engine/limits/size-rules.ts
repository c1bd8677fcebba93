// The limits of depth, aliases, directives and cost by graphql-armor's visitors, as plain validation rules.
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import type { Limits } from './limits.ts';
import { limitExceeded } from './limit-exceeded.ts';

type ArmorRule = (options: object) => (context: ValidationContext) => unknown;

export const sizeRules = (limits: Limits): readonly ValidationRule[] => [
  sizeRule(maxDepthRule, { n: limits.depth, flattenFragments: true }, `levels of fields (${limits.depth})`),
  sizeRule(maxAliasesRule, { n: limits.aliases, allowList: [] }, `aliases (${limits.aliases})`),
  sizeRule(maxDirectivesRule, { n: limits.directives }, `directives (${limits.directives})`),
  sizeRule(costLimitRule, { maxCost: limits.cost, flattenFragments: true }, `cost (${limits.cost})`),
];

// Left alone these rules throw from inside `validate`, and only the plugins of a server would catch it.
function sizeRule(rule: ArmorRule, options: object, what: string): ValidationRule {
  return (context) =>
    rule({
      ...options,
      propagateOnRejection: false,
      onReject: [(inner: ValidationContext) => inner.reportError(limitExceeded(what))],
    })(context) as ASTVisitor;
}
