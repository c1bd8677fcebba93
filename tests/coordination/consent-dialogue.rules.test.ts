// The rules of the dialogue about consent, pure: maturity, the end that is near, what is renewed, and every sentence of the form.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { blankLines, signatureLine } from '@hlt/coordination/consents/form-signatures.rules.ts';
import {
  formSections,
  formTextVersion,
  formTitle,
  type FormTextFacts,
} from '@hlt/coordination/consents/form-text.rules.ts';
import { categoryInForm } from '@hlt/coordination/consents/form-words.ts';
import { isHiddenFromGuardian } from '@hlt/coordination/consents/guardian-view.rules.ts';
import { daysLeft, liveState } from '@hlt/coordination/consents/live-state.rules.ts';
import { isMature, mayNoteMaturity } from '@hlt/coordination/consents/maturity.rules.ts';
import { renewedDisclosures } from '@hlt/coordination/consents/renewal.rules.ts';
import { categories, purposes, secrecyUnits } from '@hlt/shared/consent/category.ts';
import { exceptionCodes, type ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { days, grant, now, signer } from '../rules/families.ts';

describe('maturity (domain rule 11)', () => {
  // `now` is 10 March 2026 in the families of the rules.
  const born = (years: number): string => `${String(now.getUTCFullYear() - years)}-${now.toISOString().slice(5, 10)}`;
  const mature = (years: number, noted: boolean | null, childHasSigned = false): boolean =>
    isMature({ birthDate: born(years), noted, childHasSigned }, now);

  test('comes by itself with fifteen, by a note from twelve, and never before', () => {
    expect([11, 12, 14, 15].map((years) => mature(years, null))).toEqual([false, false, false, true]);
    expect([11, 12, 14, 15].map((years) => mature(years, true))).toEqual([false, true, true, true]);
    expect([11, 12, 14].map((years) => mature(years, null, true))).toEqual([false, true, true]);
  });
  test('is what was noted last, also against the age and an earlier signature', () => {
    expect([mature(16, false), mature(13, false, true)]).toEqual([false, false]);
  });
  test('may be noted from the twelfth birthday on', () => {
    expect([mayNoteMaturity(born(12), now), mayNoteMaturity(born(11), now)]).toEqual([true, false]);
  });
});

describe('a consent near its end (domain rule 8)', () => {
  test('is told from thirty days before until its last moment', () => {
    const until = (validUntil: Date): string => liveState(grant({ validUntil }), now);
    expect(until(new Date(days(30).getTime() + 1))).toBe('ACTIVE');
    expect(until(days(30))).toBe('EXPIRING');
    expect(until(new Date(now.getTime() + 1))).toBe('EXPIRING');
    expect(until(now)).toBe('EXPIRED');
  });
  test('is told only of one that is in force', () => {
    const near = { validUntil: days(3) };
    expect(liveState(grant({ ...near, withdrawnAt: now }), now)).toBe('WITHDRAWN');
    expect(liveState(grant({ ...near, signers: [signer('guardian-1', { signedAt: null })] }), now)).toBe(
      'WAITING_FOR_OTHER_GUARDIAN',
    );
    expect(daysLeft(grant({ ...near, withdrawnAt: now }), now)).toBeNull();
    expect([daysLeft(grant(near), now), daysLeft(grant({ validUntil: days(3.9) }), now)]).toEqual([3, 3]);
  });
});

test('a guardian does not see what the child decides alone, unless the guardian was asked too', () => {
  const exception = { code: 'CHILD_DECIDES', reason: 'Moget.' } as const;
  const child = signer('child', { capacity: 'CHILD' });
  const hidden = (change: Partial<ConsentGrant>): boolean => isHiddenFromGuardian(grant(change), 'guardian-1');
  expect(hidden({ exception, signers: [child] })).toBe(true);
  expect(hidden({ exception, signers: [child, signer('guardian-1')] })).toBe(false);
  expect(hidden({ exception: { ...exception, code: 'SOLE_CUSTODY' }, signers: [signer('guardian-2')] })).toBe(false);
  expect(hidden({ signers: [signer('guardian-2')] })).toBe(false);
});

describe('what is renewed', () => {
  const inCase = new Set([grant().organisationId]);
  const renewed = (change: Partial<ConsentGrant> = {}, present: ReadonlySet<string> = inCase): (readonly string[])[] =>
    renewedDisclosures([grant(change)], present).map((disclosure) => disclosure.categories);
  const [first = 'ATTENDANCE_SUMMARY', ...others] = grant().categories;

  test('is what the family has said yes to, or has not answered, and not taken back', () => {
    expect(renewed()).toEqual([[first, ...others]]);
    expect(renewed({ signers: [signer('guardian-1', { signedAt: null })] })).toHaveLength(1);
    expect(renewed({ withdrawnCategories: [first] })).toEqual(others.length > 0 ? [others] : []);
    expect(renewed({ withdrawnCategories: [first, ...others] })).toEqual([]);
    expect(renewed({ withdrawnAt: now })).toEqual([]);
  });
  test('is from the same discloser to the same receivers', () => {
    const { organisationId, secrecyUnit, recipients } = grant();
    expect(renewedDisclosures([grant()], inCase)).toMatchObject([{ organisationId, secrecyUnit, recipients }]);
  });
  test('is nothing that somebody has said no to, or of an organisation that has left the case', () => {
    expect(renewed({ signers: [signer('guardian-1'), signer('guardian-2', { refusedAt: now })] })).toEqual([]);
    expect(renewed({}, new Set(['another']))).toEqual([]);
  });
});

const facts: FormTextFacts = {
  childName: 'Alva Testsson',
  purpose: 'HLT_MEETING',
  language: 'sv',
  interpreter: false,
  validFrom: new Date('2026-03-10T00:00:00+01:00'),
  validUntil: new Date('2027-03-10T00:00:00+01:00'),
  disclosures: [
    {
      discloser: 'Umeå kommun, skola',
      secrecyUnit: 'SCHOOL',
      categories: ['ATTENDANCE_SUMMARY', 'COUNSELLOR_CONTACT'],
      recipients: ['socialtjänsten i ärendet', 'Region Västerbotten'],
      excluded: ['Vännäs kommun, socialtjänst'],
    },
  ],
  exception: null,
  childSigns: false,
};
const textOf = (change: Partial<FormTextFacts> = {}): string =>
  formSections({ ...facts, ...change })
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .join('\n');

describe('the text of the form', () => {
  test('names the child, or leaves a line for the name', () => {
    expect(textOf()).toContain('Barn: Alva Testsson\n');
    expect(textOf({ childName: null })).toMatch(/Barn: _{10,}\n/);
  });

  test('tells who discloses what to whom, and apart what is especially sensitive', () => {
    expect(formSections(facts)[1]).toEqual({
      heading: 'Umeå kommun, skola (skola och elevhälsa, utom elevhälsans medicinska del)',
      paragraphs: [
        'Får lämna ut: närvaro och frånvaro i stora drag.',
        'Får också lämna ut detta, som är särskilt känsligt: kontakt med skolkurator.',
        'Får lämna uppgifterna till: socialtjänsten i ärendet och Region Västerbotten.',
        'Får inte lämna uppgifterna till: Vännäs kommun, socialtjänst.',
      ],
    });
    const [disclosure] = facts.disclosures;
    const plain = { ...disclosure!, categories: ['BUP_REFERRAL' as const], excluded: [] };
    const paragraphsOf = (only: 'BUP_REFERRAL' | 'ATTENDANCE_SUMMARY'): readonly string[] | undefined =>
      formSections({ ...facts, disclosures: [{ ...plain, categories: [only] }] })[1]?.paragraphs;
    const receivers = 'Får lämna uppgifterna till: socialtjänsten i ärendet och Region Västerbotten.';
    expect(paragraphsOf('ATTENDANCE_SUMMARY')).toEqual(['Får lämna ut: närvaro och frånvaro i stora drag.', receivers]);
    expect(paragraphsOf('BUP_REFERRAL')).toEqual([
      expect.stringMatching(/^Får också lämna ut detta, som är särskilt känsligt: /),
      receivers,
    ]);
  });

  test('names the period by its days in Sweden, the last one included', () => {
    expect(textOf()).toContain('Från och med den 10 mars 2026 till och med den 9 mars 2027, men aldrig längre än');
  });

  test('says that the receiver’s secrecy may be weaker, that it is voluntary, and how it is taken back (rules 5 and 13)', () => {
    for (const sentence of [
      'gäller mottagarens regler om sekretess och tystnadsplikt. De kan ge ett svagare skydd',
      'Det är frivilligt.',
      'Du kan ta tillbaka samtycket när som helst, helt eller delvis, och du behöver inte säga varför.',
      'Det som en verksamhet redan har antecknat hos sig finns kvar där.',
      'Har någon i familjen skyddade personuppgifter ska blanketten inte användas.',
    ])
      expect(textOf()).toContain(sentence);
  });

  test.each(exceptionCodes)('with the exception %s says something else than that everybody signs', (code) => {
    expect(textOf()).toContain('Alla vårdnadshavare behöver skriva under.');
    expect(textOf({ exception: code })).not.toContain('Alla vårdnadshavare behöver skriva under.');
  });

  test('tells whether guardians see what is shared', () => {
    expect(textOf()).toContain('Vårdnadshavare kan se det som delas');
    expect(textOf({ exception: 'CHILD_DECIDES' })).toContain('visas inte för vårdnadshavarna');
  });

  test('says that the child signs too, once', () => {
    expect(textOf({ childSigns: true })).toContain('Barnet skriver också under.');
    expect(textOf()).not.toContain('Barnet skriver också under.');
    expect(textOf({ childSigns: true, exception: 'CHILD_DECIDES' })).not.toContain('Barnet skriver också under.');
  });

  test('names the language in Swedish, and whether somebody interprets', () => {
    expect(textOf()).toContain('Samtycket förklaras på svenska, utan tolk.');
    expect(textOf({ language: 'fa', interpreter: true })).toContain('Samtycket förklaras på persiska, med tolk.');
  });

  test('has words of its own for every category, purpose and unit, and no code among them', () => {
    const texts = secrecyUnits.flatMap((secrecyUnit) =>
      purposes.map((purpose) =>
        textOf({ purpose, disclosures: [{ ...facts.disclosures[0]!, secrecyUnit, categories }] }),
      ),
    );
    expect(new Set(texts).size).toBe(secrecyUnits.length * purposes.length);
    for (const text of texts) expect(text).not.toMatch(/[A-Z]+_[A-Z]|undefined|null/);
    expect(new Set(Object.values(categoryInForm)).size).toBe(categories.length);
  });

  test('is one wording, which changes its version when a word of it does', () => {
    // When this fails the wording has changed: give it a new formTextVersion, and keep what families have signed in the old one.
    const all = [null, ...exceptionCodes].flatMap((exception) =>
      purposes.map((purpose) =>
        textOf({ exception, purpose, disclosures: [{ ...facts.disclosures[0]!, categories }] }),
      ),
    );
    const hash = createHash('sha256').update(all.join('\n')).digest('hex');
    expect([formTextVersion, hash.slice(0, 12)]).toEqual(['2026-1', '66a77041ec05']);
    expect(formTitle).toBe('Samtycke till att dela uppgifter i HLT');
  });
});

describe('the lines to sign on', () => {
  const someone = {
    name: 'Kim Testsson',
    capacity: 'GUARDIAN',
    signedAt: null,
    refusedAt: null,
    method: null,
  } as const;
  test('tell who has signed how and when, who has said no, and who has not answered', () => {
    const line = (change: object): string => signatureLine({ ...someone, ...change }).inWords;
    expect(line({ signedAt: now, method: 'PAPER' })).toMatch(
      /^Kim Testsson \(vårdnadshavare\) skrev under på papper den \d/,
    );
    expect(line({ signedAt: now, method: 'ELECTRONIC' })).toContain('skrev under elektroniskt den');
    expect(line({ refusedAt: now })).toContain('sa nej den');
    expect(line({})).toBe('Kim Testsson (vårdnadshavare) har inte svarat ännu.');
    expect(line({ capacity: 'CHILD' })).toBe('Kim Testsson (barnet) har inte svarat ännu.');
    const answered = [{}, { refusedAt: now }, { signedAt: now }].map(
      (change) => signatureLine({ ...someone, ...change }).answered,
    );
    expect(answered).toEqual([false, true, true]);
  });
  test('of a form to fill in are for two guardians, one by an exception, and the child when it signs', () => {
    const lines = (...asked: Parameters<typeof blankLines>): string[] =>
      blankLines(...asked).map(({ capacity }) => capacity);
    expect(lines(null, false)).toEqual(['GUARDIAN', 'GUARDIAN']);
    expect(lines('SOLE_CUSTODY', true)).toEqual(['GUARDIAN', 'CHILD']);
    expect(lines('CHILD_DECIDES', false)).toEqual(['CHILD']);
    expect(blankLines('CHILD_DECIDES', false)).toEqual([
      {
        ...{ name: null, capacity: 'CHILD', answered: false },
        inWords: 'Underskrift, namnförtydligande, ort och datum (barnet)',
      },
    ]);
  });
});
