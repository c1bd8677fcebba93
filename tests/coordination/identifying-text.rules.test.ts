// What a de-identified text may not say: whatever leads to a child, however it is written (domain rule 20).
import { describe, expect, test } from 'vitest';
import { identifyingIn } from '@hlt/coordination/consultations/identifying-text.rules.ts';
import { findingFault, refusedFindings, warnedFindings } from '@hlt/coordination/consultations/text-faults.ts';

const names = {
  units: ['Björkskolan, Umeå', 'Ängsskolan , Umeå', 'Elevhälsan Umeå', 'Hälsocentralen Umeå'],
  harmless: ['Umeå', 'Vännäs'],
  smallMunicipality: false,
};
const found = (text: string): string[] => identifyingIn(text, names);

test('a question in general words is taken as it is', () => {
  for (const text of [
    'Hur kan vi möta en elev som inte vill gå till skolan? Vi har prövat anpassningar i sju veckor.',
    'Eleven har varit borta 40 av 60 lektioner under läsåret 2025/2026. BUP och HLT är kända för familjen i Umeå.',
    'Frånvaron är 35 procent. “Jag orkar inte”, säger barnet. Vad brukar hjälpa?',
    'Barnet cyklar landsvägen till skolan.',
    'Barnet har en iPad, och läraren är ny.',
    'How do we meet a pupil who will not go to school? We have tried two things.',
  ])
    expect([text, found(text)]).toEqual([text, []]);
});

describe('a personal number is found', () => {
  test.each([
    'Det gäller 20160314-2381.',
    'Det gäller 201603142381.',
    'Det gäller 160314 2381.',
    'Det gäller 2016 03 14 23 81.',
    'Det gäller 2016.03.14.2381',
    'Det gäller 1 6 0 3 1 4 2 3 8 1',
    'Det gäller 16 03 14 två tre åtta ett.',
    'Det gäller ett sex noll tre ett fyra två tre åtta ett',
    'Det gäller ２０１６０３１４２３８１.',
    'Det gäller ٢٠١٦٠٣١٤٢٣٨١.',
    'Det gäller 2016\u200b0314\u200b2381.',
    'Det gäller 20160374-2381, ett samordningsnummer.',
    'Det gäller 20130101TF01.',
  ])('in “%s”', (text) => {
    expect(found(text)).toContain('PERSONAL_NUMBER');
  });
});

test.each([
  ['Ring mig på 070-123 45 67.', 'PHONE_NUMBER'],
  ['Ring mig på +46 70 123 45 67.', 'PHONE_NUMBER'],
  ['Ring 090/12 34 56 på dagtid.', 'PHONE_NUMBER'],
  ['Ring noll sju noll ett två tre fyra fem sex sju.', 'PHONE_NUMBER'],
  ['Diarienummer 4711 88 123.', 'LONG_NUMBER'],
  ['Skriv till mamma@epost.example.', 'EMAIL_OR_LINK'],
  ['Skriv till mamma (at) epost punkt se.', 'EMAIL_OR_LINK'],
  ['Se https://bilder.example/klassen.', 'EMAIL_OR_LINK'],
  ['Se http://bilder.example/klassen.', 'EMAIL_OR_LINK'],
  ['Skriv till mamma snabela epost punkt se.', 'EMAIL_OR_LINK'],
  ['Skriv till mamma snabel-a epost punkt se.', 'EMAIL_OR_LINK'],
  ['Familjen bor på storgatan 12.', 'ADDRESS'],
  ['Familjen bor på storgatan12.', 'ADDRESS'],
  ['Familjen bor på storgata 12.', 'ADDRESS'],
  ['Familjen bor på storgatan nr 12.', 'ADDRESS'],
  ['Familjen bor på storgatan nr.12.', 'ADDRESS'],
  ['Familjen bor på storgatan  nr.  12.', 'ADDRESS'],
  ['Familjen bor i 90325  Umeå.', 'ADDRESS'],
  ['Familjen bor på Norra Backvägen 4 B.', 'ADDRESS'],
  ['Familjen bor i 903 25 Umeå.', 'ADDRESS'],
  ['Vi har pratat om Alva en längre tid.', 'NAME'],
  ['Alva vill inte gå till skolan.', 'NAME'],
  ['Vi undrar över alvas frånvaro.', 'NAME'],
  ['ALVA VILL INTE.', 'NAME'],
  ['ALVAS FRÅNVARO.', 'NAME'],
  ['Vi undrar över jonas.', 'NAME'],
  ['Vi undrar över kristinas frånvaro.', 'NAME'],
  ['Vi mötte BUP-läkaren Qvarnström.', 'NAME'],
  ['Vi undrar. I Qvarnströms hem är det lugnt.', 'NAME'],
  ['Vi mötte läraren (F-6/Qvarnström).', 'NAME'],
  ['Vi undrar över al\u200bvas frånvaro.', 'NAME'],
  ['Det gäller fru Qvarnström och hennes barn.', 'NAME'],
  ['Eleven går på björkskolan.', 'UNIT'],
  ['Eleven går på ängsskolan.', 'UNIT'],
  ['Barnet är fött 2016-03-14.', 'DATE'],
  ['Barnet är fött den 14 mars 2016.', 'DATE'],
  ['Barnet är fött 14/3 2016.', 'DATE'],
])('“%s” is found to hold %s', (text, finding) => {
  expect(found(text)).toContain(finding);
});

test('in a small municipality every text is warned of', () => {
  expect(identifyingIn('En allmän fråga.', { ...names, smallMunicipality: true })).toEqual(['SMALL_MUNICIPALITY']);
});

test('a name is found by how it looks, so that nothing tells whom the hub knows', () => {
  expect(found('Vi har träffat Xyzzyna hemma.')).toEqual(found('Vi har träffat Alva hemma.'));
});

test('the longest text that is taken is judged in no time, whatever is in it', () => {
  for (const part of ['0 ', '1-', 'ett ', 'A', 'Aa ', '(at', 'väg ', '2016 ', '+', 'a@']) {
    const text = part.repeat(4000 / part.length);
    const started = performance.now();
    found(text);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});

test('what is said of a finding tells what to do in both languages and quotes nothing', () => {
  for (const finding of [...refusedFindings, ...warnedFindings]) {
    const { code, field, message, messageEnglish } = findingFault(finding, 'question');
    expect([code, field]).toEqual([finding, 'question']);
    expect(message).toMatch(/^\S.{30,}\.$/);
    expect(messageEnglish).toMatch(/^\S.{30,}\.$/);
  }
});
