// What the pages of a case say: the consent form, the plan and the family's own, as they are read and printed.
import { describe, expect, it } from 'vitest';
import type { FormOnPage } from '../../gateway/pages/consent/consent-answer.ts';
import { renderConsent } from '../../gateway/pages/consent/render-consent.ts';
import type { FamilyOnPage } from '../../gateway/pages/family/family-answer.ts';
import { renderFamily } from '../../gateway/pages/family/render-family.ts';
import { hubPages } from '../../gateway/pages/pages.ts';
import type { PlanAnswer, PlanOnPage } from '../../gateway/pages/plan/plan-answer.ts';
import { renderPlan } from '../../gateway/pages/plan/render-plan.ts';

const caseId = 'ca5e0001-0000-4000-8000-000000000001';
/** As it is printed: without what is for the screen alone. */
const printed = (page: string | null): string =>
  (page ?? '').replaceAll(/<nav>[^]*?<\/nav>|<section class="note screen">[^]*?<\/section>/g, '');

describe('the consent form', () => {
  const form = (id: string, change: Partial<FormOnPage> = {}): FormOnPage => ({
    id,
    purpose: 'HLT_MEETING',
    registeredAt: new Date('2026-03-10T09:00:00Z'),
    textVersion: '2026-1',
    text: {
      title: 'Samtycke till att dela uppgifter i HLT',
      textVersion: '2026-1',
      sections: [
        { heading: 'Vad det gäller', paragraphs: ['Barn: Alva Lindgren', 'Det är frivilligt.'] },
        { heading: 'Du kan ångra dig', paragraphs: ['När som helst.'] },
      ],
      signatures: [
        { name: 'Sara', answered: true, inWords: 'Sara (vårdnadshavare) skrev under på papper den 3 mars 2026.' },
        { name: null, answered: false, inWords: 'Underskrift, namnförtydligande, ort och datum (vårdnadshavare)' },
      ],
    },
    ...change,
  });
  const newest = { name: 'consent', caseId, formId: null } as const;

  it('is the text in its order, with room to sign only where nobody has answered', () => {
    const page = printed(renderConsent([form('a')], newest));
    const order = [
      '<h1>Samtycke till att',
      'Vad det gäller</h2>',
      'Det är frivilligt.',
      'Du kan ångra dig</h2>',
      'Underskrifter',
    ];
    const places = order.map((words) => page.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(page).toContain('<p>Sara (vårdnadshavare) skrev under på papper den 3 mars 2026.</p>');
    expect(page.match(/<p class="signature">/g)).toHaveLength(1);
    expect(page).toContain('Textens version: 2026-1.');
  });

  it('is the newest one unless told, and leads to the others on the screen alone', () => {
    const forms = [form('new'), form('old', { purpose: 'SIP', textVersion: '2025-1', text: null })];
    const page = renderConsent(forms, newest) ?? '';
    expect(page).toContain(`href="/pages/consent/${caseId}?form=old"`);
    expect(page).toContain('10 mars 2026, SIP');
    expect(page).not.toContain('?form=new"');
    expect(printed(page)).not.toContain('Andra blanketter');
    const old = renderConsent(forms, { ...newest, formId: 'old' }) ?? '';
    expect(old).toContain('Textens version: 2025-1.');
    expect(old).toContain('skrev familjen under en annan text');
  });

  it('is no page where there is no form, no such form, or the case is not open', () => {
    expect(renderConsent([], newest)).toBeNull();
    expect(renderConsent([form('a')], { ...newest, formId: 'b' })).toBeNull();
    const [consentPage] = hubPages.filter(({ path }) => path === '/pages/consent/:caseId');
    expect(consentPage?.ask(caseId, {}).rendered({ case: { process: null } })).toBeNull();
  });
});

describe('the plan', () => {
  const content: PlanOnPage['content'] = {
    situation: 'Alva orkar inte hela skoldagen.\nHon sover dåligt.',
    goals: ['Alva är i skolan varje förmiddag.'],
    childWords: 'Jag vill ha en vuxen att prata med.',
    childWordsHidden: false,
    guardianWords: [
      { guardianName: null, words: 'Vi vill samma sak.' },
      { guardianName: 'Sara Lindgren', words: 'Jag är orolig för sömnen.' },
    ],
    measures: [
      {
        what: 'Samtal varje vecka',
        startsOn: '2026-03-16',
        endsOn: '2026-06-12',
        status: 'ONGOING',
        organisation: { name: 'Umeå kommun, skola' },
        unit: { name: 'Björkskolan' },
        participant: { name: 'Johan Lindqvist', profession: 'skolkurator' },
      },
      {
        what: 'Tid på hälsocentralen',
        ...{ startsOn: null, endsOn: null, status: 'PLANNED', unit: null, participant: null },
        organisation: { name: 'Region Västerbotten' },
      },
    ],
    measuresByOthers: [{ what: 'Följer till skolan', who: 'mormor' }],
    responsible: { organisation: { name: 'Umeå kommun, skola' }, participant: null },
    invited: [
      { who: null, absent: true, organisation: { name: 'Region Västerbotten' }, unit: { name: 'BUP' } },
      { who: 'mormor', absent: false, organisation: null, unit: null },
    ],
  };
  const plan: PlanOnPage = {
    status: 'AGREED',
    revision: 2,
    meetsAt: new Date('2026-03-10T12:00:00Z'),
    agreedAt: new Date('2026-03-10T14:00:00Z'),
    followUpOn: '2026-05-20',
    ...{ closedAt: null, closingNote: null },
    calledBy: { name: 'Umeå kommun, skola' },
    content,
    confirmations: [
      { confirmedAt: new Date('2026-03-11T09:00:00Z'), organisation: { name: 'Umeå kommun, skola' }, unit: null },
      { confirmedAt: null, organisation: { name: 'Region Västerbotten' }, unit: { name: 'BUP' } },
    ],
    followUps: { edges: [{ node: { heldOn: '2026-04-20', outcome: 'Det går bättre.', nextOn: '2026-05-20' } }] },
  };
  const answer = (change: Partial<PlanOnPage> = {}, roles = ['COORDINATOR']): PlanAnswer => ({
    me: { roles },
    case: { child: { givenName: 'Alva', familyName: 'Lindgren' }, process: { plan: { ...plan, ...change } } },
  });
  const wish = { caseId, language: 'sv' } as const;

  it('says all that rule 28 asks for, in Swedish', () => {
    const page = printed(renderPlan(answer(), wish));
    expect(page).toContain('<h1>Samordnad individuell plan (SIP) för Alva Lindgren</h1>');
    expect(page).toContain('Version 2 av planen.');
    expect(page).toContain('Överenskommen 10 mars 2026. Följs upp 20 maj 2026.');
    for (const words of [
      'Hon sover dåligt.',
      'Alva är i skolan varje förmiddag.',
      'Jag vill ha en vuxen att prata med.',
      'Johan Lindqvist, skolkurator, Björkskolan, Umeå kommun, skola',
      'från 16 mars 2026 till 12 juni 2026',
      'pågår',
      'Följer till skolan (mormor)',
      'BUP, Region Västerbotten (kom inte)',
      'Umeå kommun, skola: bekräftad 11 mars 2026',
      'BUP, Region Västerbotten: inte bekräftad ännu',
      'Det går bättre.',
      'Nästa uppföljning: 20 maj 2026.',
      'Det är frivilligt',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('inte överenskommen');
  });

  it('promises nothing more when it is closed', () => {
    const page = renderPlan(answer({ status: 'CLOSED', closedAt: new Date('2026-06-15T10:00:00Z') }), wish);
    expect(page).toContain('Avslutad 15 juni 2026.');
    expect(page).not.toMatch(/Följs upp|bekräftad ännu/);
  });

  it('has English headings round the same words', () => {
    const page = renderPlan(answer(), { caseId, language: 'en' }) ?? '';
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Agreed on 10 March 2026.');
    expect(page).toContain('Hon sover dåligt.');
    expect(page).not.toMatch(/Insatser|Följs upp/);
  });

  it('says so while it is not agreed, or not agreed anew', () => {
    for (const change of [{ status: 'DRAFT', agreedAt: null }, { status: 'INVITED' }] as const)
      expect(renderPlan(answer(change), wish)).toContain('Planen är inte överenskommen ännu.');
  });

  it('never prints what the child keeps from its guardians, nor hints at it', () => {
    const page = renderPlan(answer({ content: { ...content, childWordsHidden: true } }), wish);
    expect(page).toContain('Jag vill ha en vuxen att prata med.');
    expect(printed(page)).not.toMatch(/vuxen att prata|vill inte att vårdnadshavarna/);
    expect(printed(page)).toMatch(/Barnets egna ord<\/h2>\s*<p>Inget är skrivet ännu\.<\/p>/);
  });

  it('prints one guardian’s own words for that guardian only, and the common ones for all', () => {
    const forStaff = renderPlan(answer(), wish);
    expect(forStaff).toContain('Jag är orolig för sömnen.');
    expect(printed(forStaff)).not.toContain('Jag är orolig för sömnen.');
    expect(printed(forStaff)).toContain('Vi vill samma sak.');
    expect(printed(renderPlan(answer({}, ['GUARDIAN']), wish))).toContain('Jag är orolig för sömnen.');
    const own = content.guardianWords.filter(({ guardianName }) => guardianName !== null);
    const ownAlone = renderPlan(answer({ content: { ...content, guardianWords: own } }), wish);
    expect(ownAlone).toContain('Inga gemensamma ord är skrivna.');
  });

  it('is there between the meetings without the child’s name', () => {
    const { me, case: one } = answer();
    const page = renderPlan({ me, case: { ...one, child: null } }, wish);
    expect(page).toContain('<h1>Samordnad individuell plan (SIP)</h1>');
  });

  it('is no page where there is no plan or the case is not open', () => {
    const { me } = answer();
    expect(renderPlan({ me, case: { child: null, process: { plan: null } } }, wish)).toBeNull();
    expect(renderPlan({ me, case: { child: null, process: null } }, wish)).toBeNull();
  });
});

describe('the family’s page', () => {
  const said = (words: string) => ({ sentence: `${words} på svenska.`, sentenceEnglish: `${words} in English.` });
  const family = (change: Partial<FamilyOnPage> = {}): FamilyOnPage => ({
    ...said('Läget'),
    childName: 'Alva Lindgren',
    toDo: [said('Skriv under')],
    consents: [
      {
        ...{
          ...said('Gäller'),
          formId: 'f1',
          purpose: 'SIP',
          whatToDo: 'Du kan återkalla.',
          whatToDoEnglish: 'You can take it back.',
        },
        shares: [
          {
            from: 'Skolan',
            what: ['närvaro'],
            whatEnglish: ['attendance'],
            takenBack: ['åtgärdsprogram'],
            takenBackEnglish: ['programme'],
          },
        ],
      },
    ],
    people: [said('Karin')],
    meetings: [said('Mötet')],
    interventions: [{ ...said('Samtal'), description: 'Varje vecka.', howItWent: 'Bra.' }],
    feedback: [said('Senast')],
    plan: { ...said('Planen'), goals: ['Hela dagar i skolan'], measures: [said('Insatsen')] },
    ...change,
  });
  const empty: Partial<FamilyOnPage> = {
    ...{
      toDo: [],
      consents: [],
      people: [],
      meetings: [],
      interventions: [],
      feedback: [],
      plan: null,
    },
  };
  const render = (change: Partial<FamilyOnPage> = {}, language: 'sv' | 'en' = 'sv'): string =>
    renderFamily({ familyCase: family(change) }, { caseId, language });

  it('tells everything in the language that was asked for, and not in the other', () => {
    const [swedish, english] = [render(), render({}, 'en')];
    expect(swedish).toContain('<h1>Stödet för Alva Lindgren</h1>');
    expect(swedish.match(/ på svenska\./g)).toHaveLength(9);
    expect(swedish).not.toMatch(/ in English\.|attendance|You can take/);
    expect(swedish).toContain('Skolan får dela: närvaro (återkallat: åtgärdsprogram)');
    expect(swedish).toContain('<h3>Samtycke till samordnad individuell plan (SIP)</h3>');
    expect(english.match(/ in English\./g)).toHaveLength(9);
    expect(english).toContain('Skolan may share: attendance (taken back: programme)');
    expect(english).not.toMatch(/ på svenska\.|närvaro|Du kan|Inget/);
  });

  it('leads to the whole form, the whole plan and who has read', () => {
    const page = render();
    for (const address of [`consent/${caseId}?form=f1`, `plan/${caseId}?lang=sv`, `account/${caseId}?lang=sv`])
      expect(page).toContain(`href="/pages/${address}"`);
  });

  it('says kindly what is not there yet', () => {
    const page = render(empty);
    for (const words of ['Inget väntar på dig', 'inget samtycke ännu', 'Inget möte', 'inom sju dagar', 'ingen plan'])
      expect(page).toContain(words);
    expect(page).not.toMatch(/<ul>\s*<\/ul>|undefined|null/);
  });
});
