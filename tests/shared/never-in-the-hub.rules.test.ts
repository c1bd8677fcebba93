// What no free text may have, and what it may: sentences of everyday work must pass.
import { describe, expect, test } from 'vitest';
import { demoOrganisations } from '@hlt/demo/organisations.ts';
import { itemsOf } from '@hlt/demo/seed/organisations/items-of.ts';
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { school } from '@hlt/school/school.ts';
import {
  findNever,
  namesSomebody,
  neverReasons,
  type NeverReason,
} from '@hlt/shared/item-intake/never-in-the-hub.rules.ts';
import { neverSentences } from '@hlt/shared/item-intake/never-sentences.ts';
import { social } from '@hlt/social/social.ts';

const refused: Readonly<Record<NeverReason, readonly string[]>> = {
  PERSONAL_NUMBER: [
    'Gäller 202402292383.',
    'Gäller 20240229-2383 och syskonet.',
    '240229-2383',
    '240229+2383',
    '2402292383',
    '20240229 2383',
    '2024-02-29-2383',
    '2024 02 29 2383',
    'Tillfälligt id 20130101TF01',
    '２０２４０２２９２３８３',
    '2024\u00ad0229\u200b2383',
    '20240229–2383',
    'Samordningsnummer 701063-2391',
    '20240229/2383',
    '240229_2383',
    '2 0 2 4 0 2 2 9 2 3 8 3',
    '2.4.0.2.2.9.2.3.8.3',
    '٢٠٢٤٠٢٢٩٢٣٨٣',
    '२०२४०२२९-२३८३',
  ],
  TELEPHONE: [
    'Ring mamma på 070-123 45 67.',
    'Nås på +46 70 123 45 67',
    '08-12 34 56 78',
    '0046701234567',
    '070/1234567',
  ],
  ADDRESS: [
    'Bor på Storgatan 12.',
    'Hämtas på skolvägen 3 B',
    'Box 123',
    '903 26 Umeå',
    'Familjen bor på Norra Ersmarksgatan 5A.',
  ],
  DIAGNOSIS: [
    'Har en diagnos.',
    'Diagnosen ställdes i höstas.',
    'Utreds för ADHD.',
    'autismspektrum',
    'Har Aspergers syndrom',
    'F84.0',
    'F90',
    'F900B enligt remiss',
    'f84.5',
    'Feber J06.9 i går',
    'dyslexi',
    'feldiagnosticerad',
    'D\u00adiagnos',
    'Utreds för A.D.H.D.',
    'Utreds för A D H D',
    'Utreds för \u0410DHD',
    'Ｈar Ａ-Ｄ-Ｈ-Ｄ',
    'depression',
    'språkstörning',
  ],
  JOURNAL_TEXT: [
    'Enligt journalen sover barnet dåligt.',
    'Ur journal: sover.',
    'journalanteckning 3',
    'Se patientjournal',
  ],
  TEST_RESULT: [
    'Testresultatet var lågt.',
    'WISC-V gjord',
    'IQ 85',
    'Provsvar väntas.',
    'Ligger på tionde percentilen.',
    'blodprovet',
  ],
  REPORT_OF_CONCERN: [
    'Orosanmälan är gjord.',
    'Skolan har anmält oro.',
    'anmälan om oro',
    'Oron är anmäld till soc.',
    'Vi har orosanmält.',
    'Anmälde till socialtjänsten',
    'oros-anmälan',
  ],
  COMPULSORY_CARE: ['Vårdas enligt LVU.', 'lvu', 'LVU-vård', 'Barnet är omhändertaget.', 'tvångsvård', 'LRV'],
  PLACEMENT: [
    'Bor i familjehem.',
    'Barnet är placerat.',
    'Placering pågår',
    'familjehemmet',
    'HVB-hem',
    'Omplaceras i maj',
    'jourhem',
    'Placerad i annan kommun',
    'familjehemsplacerad',
  ],
  INCOME_SUPPORT: [
    'Familjen har försörjningsstöd.',
    'ekonomiskt bistånd',
    'socialbidraget',
    'Försörjningsstödet är sökt',
  ],
  CRIME: [
    'Polisanmäld för snatteri.',
    'polisanmälan',
    'Brott har begåtts.',
    'Pappan är dömd.',
    'dömdes i våras',
    'Dom från tingsrätten.',
    'en dom',
    'Misstänkt för stöld',
    'misshandel',
    'brottsoffer',
    'fängelset',
  ],
};

const everyday = [
  'Placeringen längst fram i klassrummet fungerar. Eleven är placerad nära läraren.',
  'Skolplacering på Älvskolan sedan augusti.',
  'Får utbrott vid avbrott i leken och brottas gärna; brottning är favoritsporten.',
  'Dom i gruppen leker bra. Domaren i matchen var en förälder.',
  'Kartläggning pågår 2026-01-12–2026-03-04, och 2026-03-04 följs den upp.',
  'Telefontid 8.30–9.30 vardagar. Vid akuta behov ring 112 eller 1177.',
  'Går skolvägen 3 dagar i veckan med en kamrat.',
  'Samtal 4 av 10 är genomförda, 45 minuter 2 gånger i veckan i sal B12 eller rum F20.',
  'Klass 3B, grupp 2, årskurs 7–9, läsåret 2025/2026, 15,5 procent frånvaro.',
  'Psykosocialt stöd och oro inför raster. Föräldrarna är oroliga för sömnen.',
  'Anmäld till fritids och anmälan om skolskjuts är gjord. Frånvaron är oftast anmäld.',
  'Hemmet och skolan har samma rutiner; stödfamilj en helg i månaden.',
  'Diagnostiskt läsmaterial används i svenskan.',
  'Journalist vill barnet bli. Skriver dagbok och läser serier.',
  'Ekonomiskt tänkande tränas i matematiken. Bistår gärna kamrater.',
  'Närvaro 71 procent hittills under terminen. 1 500 meter på idrotten gick bra.',
  'Fördömer inte andra; bedömning görs i maj. Barnet tar med sig egna hörlurar.',
  'Familjen bor nära skolan. Storasyskon hämtar på torget efter skolan.',
  'Bråk på rasten har minskat. Kränkande behandling utreds av skolan.',
];

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

describe('what is never in the hub', () => {
  test.each(neverReasons.flatMap((reason) => refused[reason].map((text) => [reason, text] as const)))(
    '%s is found in “%s”',
    (reason, text) => {
      expect(findNever(text)).toBe(reason);
    },
  );

  test.each(everyday)('nothing is found in “%s”', (text) => {
    expect(findNever(text)).toBeUndefined();
  });

  test('nothing is found in any text of the demo', async () => {
    for (const { id } of demoOrganisations) {
      const items = (await itemsOf[id]())((offset) =>
        new Date(Date.UTC(2026, 2, 10 + offset)).toISOString().slice(0, 10),
      );
      for (const { words } of items)
        for (const text of texts({ ...words })) expect([text, findNever(text)]).toEqual([text, undefined]);
    }
  });

  test('nothing is found in the examples of the categories', () => {
    for (const { intake } of [school, social, healthcare].flatMap(({ concepts }) => concepts))
      for (const [name, text] of Object.entries(intake.example))
        if (typeof text === 'string' && name !== 'phone') expect([text, findNever(text)]).toEqual([text, undefined]);
  });

  test('each reason says in both languages what to do, and no sentence would itself be found', () => {
    for (const reason of neverReasons) {
      expect(neverSentences[reason].swedish).toMatch(/\. (Ta bort|Skriv|Den görs|Det finns)|skriv/);
      expect(neverSentences[reason].english).toMatch(/Remove|Write|write/);
    }
  });

  test.each(['20240229-2383', '202402292383', 'elev/240229-2383', 'x-20130101TF01'])(
    'an id such as %s names somebody',
    (id) => {
      expect(namesSomebody(id)).toBe(true);
    },
  );

  test.each([
    '4711',
    '2402292383',
    '20240229-2384',
    'our-system-4711',
    '123456789012',
    '550e8400-e29b-41d4-a716-446655440000',
  ])('an id such as %s names nobody', (id) => {
    expect(namesSomebody(id)).toBe(false);
  });
});
