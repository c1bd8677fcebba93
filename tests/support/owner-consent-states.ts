// Callers × consent states, in sentences: every category of an owner is put through all of them, on one database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { categoryFacts, discloserOf, type Category, type SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import type { WithheldReason } from '@hlt/shared/consent/withheld-reason.ts';
import type { ReceiptContent } from '@hlt/shared/receipt/mint-receipt.ts';
import type { Concept, OwnerKind } from '@hlt/shared/owner/concept.ts';
import {
  colleague,
  day,
  days,
  guardianWith,
  now,
  openOwner,
  staffOf,
  type Family,
  type OwnerUnderTest,
} from './owner.ts';
import { personIds, personNumbers, type PersonName } from './persons.ts';
import { byCase, staffFields, type StaffFields } from './staff-fields.ts';

export interface ConsentCase {
  readonly concept: Concept;
  /** The record's field. */
  readonly field: string;
  /** The category's own columns, `code` among them. */
  readonly content: Record<string, unknown>;
  /** Own fields of the type with the value that `content` must give; computed ones included. */
  readonly expected: Record<string, unknown>;
}

interface State {
  readonly reason: WithheldReason;
  readonly grant?: (grant: ConsentGrant, category: Category) => ConsentGrant | null;
  readonly receipt?: (family: Family, category: Category) => Partial<ReceiptContent>;
  readonly before?: (owner: OwnerUnderTest, family: Family, category: Category) => Promise<void>;
}

const withRecipients = (grant: ConsentGrant, change: Partial<ConsentGrant['recipients']>): ConsentGrant => ({
  ...grant,
  recipients: { ...grant.recipients, ...change },
});
const secondSigner = (grant: ConsentGrant, change: object): ConsentGrant => ({
  ...grant,
  signers: grant.signers.map((signer, index) => (index === 1 ? { ...signer, signedAt: null, ...change } : signer)),
});

const guardianActor: Actor = {
  sub: 'demo-guardian',
  organisation: 'guardian',
  sector: null,
  role: 'GUARDIAN',
  profession: null,
  unit: null,
};
/** Whose staff answer for a secrecy unit, in the tokens of owner.ts. */
const unitOf = {
  SCHOOL: 'skolan',
  STUDENT_HEALTH_MEDICAL: 'emi',
  SOCIAL_SERVICES: 'socialtjansten',
  HEALTHCARE: 'varden',
} as const satisfies Record<SecrecyUnit, string>;

const waiverOf = (person: PersonName, category: Category): object => ({
  personalIdentityNumber: personNumbers[person],
  bornOn: '1985-02-11',
  categories: [category],
  recipients: { sectors: ['SOCIAL_SERVICES'] },
  purpose: 'HLT_MEETING',
  validFrom: days(-1).toISOString(),
  validUntil: days(200).toISOString(),
  method: 'PAPER',
  signedAt: days(-1).toISOString(),
});

const states: Readonly<Record<string, State>> = {
  'the consent names every category but this one': {
    reason: 'NO_CONSENT',
    grant: (grant, category) => ({ ...grant, categories: grant.categories.filter((one) => one !== category) }),
  },
  'one of two guardians has not signed': {
    reason: 'WAITING_FOR_OTHER_GUARDIAN',
    grant: (grant) => secondSigner(grant, {}),
  },
  'one guardian has refused': {
    reason: 'CONSENT_REFUSED',
    grant: (grant) => secondSigner(grant, { refusedAt: days(-1) }),
  },
  'the consent begins tomorrow': {
    reason: 'CONSENT_NOT_YET_VALID',
    grant: (grant) => ({ ...grant, validFrom: days(1) }),
  },
  'the consent has expired': {
    reason: 'CONSENT_EXPIRED',
    grant: (grant) => ({ ...grant, validUntil: now }),
  },
  'the consent is withdrawn': {
    reason: 'CONSENT_WITHDRAWN',
    grant: (grant) => ({ ...grant, withdrawnAt: days(-1) }),
  },
  'the consent is withdrawn for this category': {
    reason: 'CONSENT_WITHDRAWN',
    grant: (grant, category) => ({ ...grant, withdrawnCategories: [category] }),
  },
  'the consent has not reached the owner': {
    reason: 'CONSENT_NOT_DELIVERED',
    grant: () => null,
  },
  'the owner has an older version than coordination': {
    reason: 'CONSENT_NOT_DELIVERED',
    receipt: ({ grants }) => ({ grants: grants.map(({ id }) => ({ id, version: 2 })) }),
  },
  'the consent names another sector as recipient': {
    reason: 'RECIPIENT_NOT_NAMED',
    grant: (grant) => withRecipients(grant, { sectors: ['HEALTHCARE'] }),
  },
  'the caller’s organisation is excluded': {
    reason: 'RECIPIENT_EXCLUDED',
    grant: (grant) => withRecipients(grant, { excludedOrganisationIds: [colleague.organisation] }),
  },
  'the consent is for a SIP and this is a meeting': {
    reason: 'PURPOSE_NOT_NAMED',
    grant: (grant) => ({ ...grant, purpose: 'SIP' }),
  },
  'the owner holds it back': {
    reason: 'HELD_BY_OWNER',
    before: (owner, family, category) => owner.hold(family, category),
  },
  'coordination left the category out of the receipt': {
    reason: 'ACCESS_NOT_PROVEN',
    receipt: ({ caseId }) => ({
      authorization_details: [{ type: 'hlt-release', case: caseId, purpose: 'HLT_MEETING', categories: [] }],
    }),
  },
  'the receipt is another colleague’s': {
    reason: 'ACCESS_NOT_PROVEN',
    receipt: () => ({ act: { ...colleague, sub: 'demo-somebody-else' } }),
  },
  'the receipt is of another case': {
    reason: 'ACCESS_NOT_PROVEN',
    receipt: () => ({
      authorization_details: [
        { type: 'hlt-release', case: '99999999-9999-4999-8999-999999999999', purpose: 'HLT_MEETING', categories: [] },
      ],
    }),
  },
  'the receipt is for another organisation': {
    reason: 'ACCESS_NOT_PROVEN',
    receipt: () => ({ aud: 'another-owner' }),
  },
  'the caller is a guardian, and the child decides alone': {
    reason: 'NO_CONSENT',
    grant: (grant) => ({
      ...grant,
      signers: grant.signers.map((signer) => ({ ...signer, capacity: 'CHILD' })),
      exception: { code: 'CHILD_DECIDES', reason: 'Fyllda 15, moget.' },
    }),
    receipt: () => ({ act: { ...guardianActor, sub: colleague.sub } }),
  },
};

const fieldsOf = ({ field, expected }: ConsentCase): string =>
  `${field} { code summary ${Object.keys(expected).join(' ')} }`;

/** The whole owner: a case for each of its categories, or the first test fails. */
export function describeConsents(kind: OwnerKind, cases: readonly ConsentCase[]): void {
  let owner: OwnerUnderTest;
  beforeAll(async () => {
    owner = await openOwner(kind);
  });
  afterAll(() => owner.close());

  test('every category of the owner is tried', () => {
    const tried = cases.map(({ concept }) => concept.category);
    expect(tried.sort()).toEqual(kind.concepts.map(({ category }) => category).sort());
  });
  for (const one of cases) describeConsent(kind, one, () => owner);
}

function describeConsent(kind: OwnerKind, given: ConsentCase, owner: () => OwnerUnderTest): void {
  const { concept, field, content, expected } = given;
  const { category } = concept;
  const everyWay = `whole: ${fieldsOf(given)}
    dependent: ${field} { ${Object.keys(expected).at(-1) ?? 'id'} }
    typename: ${field} @include(if: true) { __typename }
    ... @skip(if: false) { fragment: ${field} { id ... { summary } } }
    withheld { category reason }`;

  async function familyWithItem(change?: State['grant']): Promise<Family> {
    const unit = discloserOf(kind.sector, category);
    const family = await owner().family((grant) =>
      grant.secrecyUnit === unit && change !== undefined ? change(grant, category) : grant,
    );
    await owner().item(concept, family, content);
    return family;
  }

  describe(category, () => {
    test('with everyone’s consent a colleague at the meeting sees it, and the log says so', async () => {
      const family = await familyWithItem();
      const { record, errors } = await owner().ask(
        `${fieldsOf(given)} withheld { category reason }`,
        owner().receipt(family),
      );
      expect(errors).toEqual([]);
      expect(record[field]).toEqual([{ code: content['code'], summary: 'Det hemliga innehållet.', ...expected }]);
      expect(record.withheld).toEqual([]);
      const [entry, ...others] = await owner().log(family);
      expect(others).toEqual([]);
      expect(entry).toMatchObject({
        subject: colleague.sub,
        role: 'PROFESSIONAL',
        child_id: family.childId,
        requested: [category],
        released: [category],
        withheld: {},
      });
    });

    test.each(Object.entries(states))(
      'withheld when %s, whichever way it is asked, and logged once',
      async (_when, state) => {
        const family = await familyWithItem(state.grant);
        await state.before?.(owner(), family, category);
        const receipt = owner().receipt(family, state.receipt?.(family, category) ?? {});
        const entriesBefore = (await owner().log()).length;
        const answer = await owner().ask(everyWay, receipt);
        expect(answer.errors).toEqual([]);
        expect(answer.record).toMatchObject({ whole: null, dependent: null, typename: null, fragment: null });
        expect(answer.record.withheld).toContainEqual({ category, reason: state.reason });
        expect(answer.text).not.toContain('hemliga');
        const [entry, ...others] = (await owner().log()).slice(entriesBefore);
        expect(others).toEqual([]);
        expect(entry).toMatchObject({ subject: colleague.sub, requested: [category], released: [] });
        expect(entry?.withheld[category]).toBe(state.reason);
      },
    );

    // Items are told apart by their unit: not every category answers the summary that is stored.
    test('an item is not shown past its last day', async () => {
      const family = await familyWithItem();
      await owner().item(concept, family, { ...content, unit: 'Gammalt.', asOf: day(-30), validUntil: day(-1) });
      await owner().item(concept, family, { ...content, unit: 'Gäller i dag.', asOf: day(-30), validUntil: day(0) });
      const { record } = await owner().ask(`${field} { unit }`, owner().receipt(family));
      expect(record[field]).toEqual([{ unit: 'Den hemliga enheten' }, { unit: 'Gäller i dag.' }]);
    });

    test('an item about somebody who is not named is not there', async () => {
      const family = await familyWithItem();
      await owner().item(concept, family, { ...content, unit: 'Om ett syskon.', aboutOtherPerson: true });
      const { record } = await owner().ask(`${field} { unit }`, owner().receipt(family));
      expect(record[field]).toEqual([{ unit: 'Den hemliga enheten' }]);
    });

    const units = async (
      family: Family,
      as?: { receipt: Partial<ReceiptContent>; subject: string },
    ): Promise<unknown> => {
      const { record } = await owner().ask(`${field} { unit }`, owner().receipt(family, as?.receipt), as?.subject);
      return (record[field] as { unit: string }[]).map(({ unit }) => unit).sort();
    };
    const staff = (): StaffFields => staffFields(owner(), kind);
    const ownStaff = staffOf(unitOf[discloserOf(kind.sector, category) ?? 'SCHOOL']);

    test('an item about an adult is there with that adult’s own waiver, and without it not', async () => {
      const family = await familyWithItem();
      const { mother } = await personIds(owner().database);
      await owner().item(concept, family, { ...content, unit: 'Om mamman.', aboutPersons: [mother] });
      expect(await units(family)).toEqual(['Den hemliga enheten']);
      const { data } = await staff().registerWaiver(ownStaff, { ...byCase(family), ...waiverOf('mother', category) });
      expect(await units(family)).toEqual(['Den hemliga enheten', 'Om mamman.']);
      await staff().withdrawWaiver(ownStaff, data.waiver.id as string);
      expect(await units(family)).toEqual(['Den hemliga enheten']);
    });

    test('a guardian sees it, less what is kept from guardians, from this one, or is about the other', async () => {
      const family = await familyWithItem();
      const { mother, father } = await personIds(owner().database);
      await owner().item(concept, family, { ...content, unit: 'Dolt.', hiddenFromGuardians: true });
      await owner().item(concept, family, { ...content, unit: 'Inte för pappan.', hiddenFrom: [father] });
      await owner().item(concept, family, { ...content, unit: 'Om mamman.', aboutPersons: [mother] });
      const receipt = { act: guardianActor };
      expect(await units(family, { receipt, subject: guardianWith(personNumbers.mother) })).toEqual([
        'Den hemliga enheten',
        'Inte för pappan.',
        'Om mamman.',
      ]);
      expect(await units(family, { receipt, subject: guardianWith(personNumbers.father) })).toEqual([
        'Den hemliga enheten',
      ]);
    });

    test('an item that the unit’s own staff hold back is not there, and nothing tells of it', async () => {
      const family = await familyWithItem();
      await owner().item(concept, family, { ...content, unit: 'Hålls inne.', sourceId: 'innehållen' });
      const held = await staff().holdItem(ownStaff, {
        ...byCase(family),
        category,
        item: { sourceId: 'innehållen' },
        reason: 'Uppgiften kontrolleras.',
        until: days(10).toISOString(),
      });
      expect(held.data.problems).toEqual([]);
      const { record } = await owner().ask(`${field} { unit } withheld { category }`, owner().receipt(family));
      expect(record).toEqual({ [field]: [{ unit: 'Den hemliga enheten' }], withheld: [] });
    });

    if (categoryFacts[category].sensitivity === 'EXTRA') {
      test('being extra sensitive, only an item that the owner has opened is there', async () => {
        const family = await familyWithItem();
        await owner().item(concept, family, { ...content, unit: 'Inte öppnad.', releasedAt: null });
        await owner().item(concept, family, { ...content, unit: 'Öppnas i morgon.', releasedAt: days(1) });
        const { record } = await owner().ask(`${field} { unit }`, owner().receipt(family));
        expect(record[field]).toEqual([{ unit: 'Den hemliga enheten' }]);
      });
    }

    test('where there is nothing the list is empty, which is not the same as withheld', async () => {
      const family = await owner().family();
      const { record } = await owner().ask(`${field} { id } withheld { category }`, owner().receipt(family));
      expect(record[field]).toEqual([]);
    });
  });
}
