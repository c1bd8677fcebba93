// The text of the consent form, in plain Swedish, from what was chosen. Pure: the same choices give the same text. What must be in it
// is domain rules 5–14; who signs and how it stands is in form-signatures.rules.ts.
import { categoryFacts, type Category, type Purpose, type SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { ExceptionCode } from '@hlt/shared/consent/grant.ts';
import * as words from './form-words.ts';

export interface FormTextFacts {
  /** None on a form to fill in by hand: identity enters the hub with the consent, not before (domain rule 20). */
  readonly childName: string | null;
  readonly purpose: Purpose;
  /** BCP 47. */
  readonly language: string;
  readonly interpreter: boolean;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly disclosures: readonly DisclosureText[];
  readonly exception: ExceptionCode | null;
  readonly childSigns: boolean;
}

export interface DisclosureText {
  readonly discloser: string;
  readonly secrecyUnit: SecrecyUnit;
  readonly categories: readonly Category[];
  /** In words: sectors and names. */
  readonly recipients: readonly string[];
  readonly excluded: readonly string[];
}

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The wording below. A form that was signed in another one is not told in this one. */
export const formTextVersion = '2026-1';
export const formTitle = 'Samtycke till att dela uppgifter i HLT';
const lineToFillIn = '______________________________';

export const formSections = (facts: FormTextFacts): Section[] => [
  about(facts),
  ...facts.disclosures.map(disclosed),
  handling(facts),
  { heading: 'Så länge gäller samtycket', paragraphs: [period(facts)] },
  withdrawing,
  { heading: 'Vem som skriver under', paragraphs: signing(facts) },
  { heading: 'Språk och tolk', paragraphs: [explained(facts)] },
  law,
];

const about = ({ childName, purpose }: FormTextFacts): Section => ({
  heading: 'Vad det gäller',
  paragraphs: [
    `Barn: ${childName ?? lineToFillIn}`,
    'HLT betyder hälsa, lärande och trygghet. Skola, socialtjänst och hälso- och sjukvård träffas kring barnet för att ge stöd tidigt och tillsammans, så att familjen slipper berätta samma sak flera gånger.',
    'För att de ska få dela uppgifter om barnet med varandra behövs ditt samtycke. Det är frivilligt. Säger du nej förlorar barnet inget stöd som det har rätt till.',
    words.purposeInForm[purpose],
  ],
});

function disclosed({ discloser, secrecyUnit, categories, recipients, excluded }: DisclosureText): Section {
  const isExtra = (category: Category): boolean => categoryFacts[category].sensitivity === 'EXTRA';
  const inWords = (some: readonly Category[]): string => some.map((one) => words.categoryInForm[one]).join('; ');
  const ordinary = categories.filter((category) => !isExtra(category));
  const extra = categories.filter(isExtra);
  return {
    heading: `${discloser} (${words.unitInForm[secrecyUnit]})`,
    paragraphs: [
      ...(ordinary.length > 0 ? [`Får lämna ut: ${inWords(ordinary)}.`] : []),
      ...(extra.length > 0 ? [`Får också lämna ut detta, som är särskilt känsligt: ${inWords(extra)}.`] : []),
      `Får lämna uppgifterna till: ${words.listInForm(recipients)}.`,
      ...(excluded.length > 0 ? [`Får inte lämna uppgifterna till: ${words.listInForm(excluded)}.`] : []),
    ],
  };
}

const guardiansSee =
  'Vårdnadshavare kan se det som delas, utom det som en verksamhet enligt lag behöver skydda för barnets skull.';
const guardiansDoNotSee = 'Det som delas med det här samtycket visas inte för vårdnadshavarna i HLT-hubben.';

const handling = ({ exception }: FormTextFacts): Section => ({
  heading: 'Så hanteras uppgifterna',
  paragraphs: [
    'Bara det som står här får delas, och bara som korta sammanfattningar. Diagnoser, journaltext och provresultat delas aldrig i HLT-hubben.',
    'Varje verksamhet prövar själv varje gång innan den lämnar ut något, och kan hålla inne mer än du har sagt ja till.',
    'När en uppgift har lämnats ut gäller mottagarens regler om sekretess och tystnadsplikt. De kan ge ett svagare skydd än reglerna hos den som lämnade ut uppgiften.',
    exception === 'CHILD_DECIDES' ? guardiansDoNotSee : guardiansSee,
    'All läsning loggas, och du kan när som helst få veta vem som har läst.',
    'Uppgifter om en förälder, ett syskon eller någon annan delas bara om den personen själv har sagt ja.',
    'Har någon i familjen skyddade personuppgifter ska blanketten inte användas. Prata i stället med samordnaren.',
  ],
});

/** `validUntil` itself is no longer covered. */
const period = ({ validFrom, validUntil }: FormTextFacts): string =>
  `Från och med den ${words.dayInForm(validFrom)} till och med den ${words.dayInForm(new Date(validUntil.getTime() - 1))}, men aldrig längre än ärendet är öppet. Ska fler verksamheter eller andra uppgifter vara med behövs ett nytt samtycke.`;

const withdrawing: Section = {
  heading: 'Du kan ångra dig',
  paragraphs: [
    'Du kan ta tillbaka samtycket när som helst, helt eller delvis, och du behöver inte säga varför. Det räcker att en av dem som har skrivit under gör det.',
    'Gör det själv när du är inloggad, eller säg till samordnaren eller någon av verksamheterna. Från den stunden lämnas inget mer ut. Det som en verksamhet redan har antecknat hos sig finns kvar där.',
  ],
};

const everybody =
  'Alla vårdnadshavare behöver skriva under. Innan alla har gjort det lämnas inga uppgifter ut. Säger någon nej lämnas inga uppgifter ut.';

const whoSigns: Readonly<Record<ExceptionCode, string>> = {
  SOLE_CUSTODY: 'Barnet har en vårdnadshavare, som skriver under ensam.',
  GUARDIAN_PREVENTED:
    'En vårdnadshavare är förhindrad att ta ställning (föräldrabalken 6 kap. 13 §). Skälet är antecknat i ärendet. Den andra vårdnadshavaren skriver under.',
  CHILD_DECIDES: 'Barnet har nått en sådan ålder och mognad att barnet bestämmer självt i den här frågan.',
  LEGAL_REVIEW: 'Efter juridisk prövning behöver inte alla vårdnadshavare skriva under. Skälet är antecknat i ärendet.',
};

const signing = ({ exception, childSigns }: FormTextFacts): string[] => [
  exception === null ? everybody : whoSigns[exception],
  ...(childSigns && exception !== 'CHILD_DECIDES' ? ['Barnet skriver också under.'] : []),
];

const explained = ({ language, interpreter }: FormTextFacts): string =>
  `Samtycket förklaras på ${words.languageInForm(language)}, ${interpreter ? 'med' : 'utan'} tolk.`;

const law: Section = {
  heading: 'Vad lagen säger',
  paragraphs: [
    'Samtycket gör att sekretessen inte hindrar att uppgifterna lämnas ut (offentlighets- och sekretesslagen 10 kap. 1 § och 12 kap. 2 §). Det är inte samtycket som ger rätt att behandla personuppgifter: verksamheterna gör det för att utföra en uppgift av allmänt intresse.',
  ],
};
