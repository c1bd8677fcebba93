// The format of the list of organisations, as gateway/README.md describes it.
import { z } from 'zod';
import { luhnHolds } from '../identifiers/luhn.ts';

const organisation = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/, 'must be lower-case letters, digits and hyphens, as "umea-skola"'),
  subgraph: z.enum(['school', 'social', 'healthcare'], 'must be school, social or healthcare'),
  sector: z.enum(['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'], 'must be SCHOOL, SOCIAL_SERVICES or HEALTHCARE'),
  name: z.string('must be the name that people know').min(1, 'must be the name that people know').max(120),
  url: z.url({ protocol: /^https?$/, error: 'must be the address of its subgraph, as "https://…/graphql"' }),
  timeBudgetMs: z
    .int('must be whole milliseconds')
    .min(100, 'must be at least 100 milliseconds')
    .max(30_000, 'must be at most 30000 milliseconds')
    .default(2_000),
  organisationNumber: z
    .string('must be ten digits')
    .regex(/^\d{10}$/, 'must be ten digits')
    .refine(luhnHolds, 'has a wrong check digit'),
});

export type Organisation = z.infer<typeof organisation>;

const sectorOf = { school: 'SCHOOL', social: 'SOCIAL_SERVICES', healthcare: 'HEALTHCARE' } as const;

export const organisationsSchema = z
  .array(organisation, 'must be a list of organisations')
  .superRefine((organisations, context) => {
    const seen = new Map<string, number>();
    organisations.forEach(({ id, subgraph, sector, organisationNumber }, index) => {
      const fault = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [index, path], message });
      if (sectorOf[subgraph] !== sector) fault('sector', `does not go with the subgraph ${subgraph}`);
      for (const [path, identity] of [
        ['id', id],
        ['organisationNumber', `${subgraph} ${organisationNumber}`],
      ] as const) {
        const earlier = seen.get(identity);
        if (earlier !== undefined) fault(path, `is the same as that of organisation ${earlier + 1}`);
        seen.set(identity, index);
      }
    });
  });
