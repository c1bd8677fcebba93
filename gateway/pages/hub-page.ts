// A page of the hub: a committed query, the shape of its answer, and a pure renderer. Nothing else is needed for one more.
import type { z } from 'zod';

export type Querystring = Readonly<Record<string, unknown>>;

export interface PageDefinition<Wish, Answer> {
  /** `/pages/<name>/:caseId`. */
  readonly name: string;
  /** The text of the committed .graphql file. */
  readonly query: string;
  /** The root field without whose value there is no page. */
  readonly field: string;
  /** What the address says; whatever is strange in it is left out. */
  wishOf(caseId: string, query: Querystring): Wish;
  variablesOf(wish: Wish): Readonly<Record<string, unknown>>;
  /** The shape of all that the query answers. */
  readonly answer: z.ZodType<Answer>;
  /** Null: there is nothing of the kind in this case. */
  render(answer: Answer, wish: Wish): string | null;
}

/** As the route needs it, whatever the page is about. */
export interface HubPage {
  readonly path: string;
  ask(caseId: string, query: Querystring): PageAsk;
}

export interface PageAsk {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly field: string;
  /** Throws when the answer has another shape than the page knows. */
  readonly rendered: (data: unknown) => string | null;
}

export const definePage = <Wish, Answer>(page: PageDefinition<Wish, Answer>): HubPage => ({
  path: `/pages/${page.name}/:caseId`,
  ask(caseId, query) {
    const wish = page.wishOf(caseId, query);
    return {
      query: page.query,
      variables: page.variablesOf(wish),
      field: page.field,
      rendered: (data) => page.render(page.answer.parse(data), wish),
    };
  },
});
