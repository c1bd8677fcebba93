// The enums that every subgraph shares, as GraphQL types: one object each, so that all subgraphs show the same values.
import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import { categories, categoryFacts, type Purpose, type SecrecyUnit, type Sector } from './category.ts';
import { withheldReasons, withheldSentences } from './withheld-reason.ts';

const sensitivityText = {
  NORMAL: 'Normal secrecy.',
  HIGH: 'High sensitivity.',
  EXTRA: 'Extra sensitive: off unless the consent names it and the owner has released the item.',
} as const;

/** type-graphql wants an object whose values equal its keys. */
const enumObject = <Value extends string>(values: readonly Value[]): Record<Value, Value> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

/** The object of a GraphQL enum whose every value is described. */
export function registerEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const names = Object.keys(values) as Value[];
  const object = enumObject(names);
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
      Value,
      { description: string }
    >,
  });
  return object;
}

const described = <Value extends string>(
  values: readonly Value[],
  describe: (value: Value) => string,
): Record<Value, string> =>
  Object.fromEntries(values.map((value) => [value, describe(value)])) as Record<Value, string>;

export const SectorEnum = registerEnum<Sector>(
  'Sector',
  'Sector (sektor): which of the three services an organisation belongs to.',
  {
    SCHOOL: 'Preschool and school, with student health (förskola, skola och elevhälsa).',
    SOCIAL_SERVICES: 'Social services (socialtjänst).',
    HEALTHCARE: 'Healthcare (hälso- och sjukvård).',
  },
);

export const SecrecyUnitEnum = registerEnum<SecrecyUnit>(
  'SecrecyUnit',
  'Discloser (sekretessenhet): who obtains and keeps a waiver of its own. The medical part of student health is one by itself.',
  {
    SCHOOL: 'School and student health except its medical part (skola och elevhälsa utom EMI).',
    STUDENT_HEALTH_MEDICAL: 'The medical part of student health (elevhälsans medicinska insats, EMI).',
    SOCIAL_SERVICES: 'Social services (socialtjänst).',
    HEALTHCARE: 'Healthcare (hälso- och sjukvård).',
  },
);

export const PurposeEnum = registerEnum<Purpose>('Purpose', 'What the disclosure is for (ändamål).', {
  HLT_MEETING: 'The HLT meeting round one child (HLT-möte).',
  SIP: 'A coordinated individual plan (samordnad individuell plan, SIP).',
});

export const CategoryEnum = registerEnum(
  'Category',
  'Information category (informationskategori): what a consent is given for, and what the owner releases or withholds.',
  described(categories, (category) => {
    const { swedish, sensitivity } = categoryFacts[category];
    return `${swedish[0]?.toUpperCase() ?? ''}${swedish.slice(1)}. ${sensitivityText[sensitivity]}`;
  }),
);

export const WithheldReasonEnum = registerEnum(
  'WithheldReason',
  'Why a category is withheld (skäl till att uppgifter inte lämnas ut). A normal answer, never an error.',
  described(withheldReasons, (reason) => {
    const { english, swedish } = withheldSentences[reason];
    return `${english} (${swedish})`;
  }),
);
