// What the own staff of an owner do over GraphQL, as a test asks for it.
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import type { Family, OwnerUnderTest } from './owner.ts';

export interface Told {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly messageEnglish: string;
}

export interface StaffAnswer {
  // What a field answers is the field's business; the test says what it expects of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly codes: readonly (string | undefined)[];
  readonly text: string;
}

const selections = {
  Hold: 'hold { id category sourceId reason from until liftedAt inForce } problems { code field message messageEnglish }',
  Release: 'releasedAt problems { code field message messageEnglish }',
  Waiver:
    'waiver { id personId categories purpose validFrom validUntil withdrawnAt } problems { code field message messageEnglish }',
} as const;

/** One mutation: `hold`, `HoldCategoryInput` … by the sector's prefix. */
export interface StaffFields {
  holdCategory(as: string, input: object): Promise<StaffAnswer>;
  holdItem(as: string, input: object): Promise<StaffAnswer>;
  liftHold(as: string, holdId: string): Promise<StaffAnswer>;
  holds(as: string, caseId: string): Promise<StaffAnswer>;
  releaseItem(as: string, input: object): Promise<StaffAnswer>;
  revokeRelease(as: string, input: object): Promise<StaffAnswer>;
  registerWaiver(as: string, input: object): Promise<StaffAnswer>;
  withdrawWaiver(as: string, waiverId: string): Promise<StaffAnswer>;
  waivers(as: string, caseId: string): Promise<StaffAnswer>;
}

export function staffFields(owner: OwnerUnderTest, { prefix }: OwnerKind): StaffFields {
  const send = async (as: string, query: string, variables: object): Promise<StaffAnswer> => {
    const { text } = await owner.send(query, variables, `Bearer ${as}`);
    const body = JSON.parse(text) as {
      data?: Record<string, unknown> | null;
      errors?: { extensions?: { code?: string } }[];
    };
    const [data = null] = Object.values(body.data ?? {});
    return { data, codes: (body.errors ?? []).map(({ extensions }) => extensions?.code), text };
  };
  const change =
    (name: string, type: string, selection: keyof typeof selections) =>
    (as: string, input: object): Promise<StaffAnswer> =>
      send(as, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[selection]} } }`, { input });
  const list = (name: string, selection: string) => (as: string, caseId: string) =>
    send(
      as,
      `query ($id: ID!) { ${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}${name}(caseId: $id) { ${selection} } }`,
      {
        id: caseId,
      },
    );
  const lift = change(`lift${prefix}Hold`, 'LiftHoldInput', 'Hold');
  const withdraw = change(`withdraw${prefix}Waiver`, 'WithdrawWaiverInput', 'Waiver');
  return {
    holdCategory: change(`hold${prefix}Category`, 'HoldCategoryInput', 'Hold'),
    holdItem: change(`hold${prefix}Item`, 'HoldItemInput', 'Hold'),
    liftHold: (as, holdId) => lift(as, { holdId }),
    holds: list('Holds', 'id category sourceId reason inForce'),
    releaseItem: change(`release${prefix}Item`, 'ItemReleaseInput', 'Release'),
    revokeRelease: change(`revoke${prefix}ItemRelease`, 'ItemReleaseInput', 'Release'),
    registerWaiver: change(`register${prefix}Waiver`, 'PersonWaiverInput', 'Waiver'),
    withdrawWaiver: (as, waiverId) => withdraw(as, { waiverId }),
    waivers: list('Waivers', 'id personId categories withdrawnAt'),
  };
}

export const codesOf = ({ data }: StaffAnswer): string[] =>
  (data as { problems: Told[] }).problems.map(({ code }) => code);

export const byCase = ({ caseId }: Family): object => ({ child: { caseId } });
