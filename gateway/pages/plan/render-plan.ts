// The plan (SIP, domain rule 28) as a page to print and hand to the family. A pure renderer.
import { html, type Html } from '../html.ts';
import { languageSwitch } from '../language-switch.ts';
import { pageAddress } from '../page-address.ts';
import { dateIn, dayIn, momentIn } from '../page-days.ts';
import { page, type Language } from '../page.ts';
import type { PlanAnswer, PlanOnPage } from './plan-answer.ts';
import { measuresTable } from './plan-measures.ts';
import { planTexts, type PlanTexts } from './plan-texts.ts';
import { wordsOf } from './plan-words.ts';

export interface PlanPageWish {
  readonly caseId: string;
  readonly language: Language;
}

/** Null: there is no plan in the case, or the case is not open to the reader. */
export function renderPlan({ me, case: { child, process } }: PlanAnswer, wish: PlanPageWish): string | null {
  const plan = process?.plan ?? null;
  if (plan === null) return null;
  const texts = planTexts[wish.language];
  const { content } = plan;
  const title = child === null ? texts.title : texts.titleFor(`${child.givenName} ${child.familyName}`);
  const body = html`${languageSwitch((lang) => pageAddress('plan', wish.caseId, { lang }))}
    <h1>${title}</h1>
    ${isAgreed(plan) ? html`` : html`<p class="note">${texts.notAgreed}</p>`}
    <p>${terms(plan, texts, wish.language).join(' ')}</p>
    ${section(texts.situation, content.situation === null ? [] : [paragraph(content.situation)], texts)}
    ${wordsOf(content, me.roles.includes('GUARDIAN'), texts)} ${section(texts.goals, listOf(content.goals), texts)}
    <h2>${texts.measures}</h2>
    ${measuresTable(content.measures, texts, wish.language)}
    ${section(texts.byOthers, listOf(content.measuresByOthers.map(({ what, who }) => `${what} (${who})`)), texts)}
    ${section(texts.responsible, listOf(responsibleOf(plan)), texts)}
    ${section(texts.invited, listOf(content.invited.map((one) => invitedLine(one, texts))), texts)}
    ${section(texts.confirmations, listOf(confirmations(plan, texts, wish.language)), texts)}
    ${section(texts.followUps, followUps(plan, texts, wish.language), texts)}
    <p>${texts.law}</p>`;
  return page(wish.language, title, body);
}

const isAgreed = ({ agreedAt, status }: PlanOnPage): boolean => agreedAt !== null && status !== 'INVITED';

function terms(plan: PlanOnPage, texts: PlanTexts, language: Language): string[] {
  const { revision, calledBy, meetsAt, agreedAt, followUpOn, closedAt, closingNote } = plan;
  return [
    texts.revision(revision),
    texts.calledBy(calledBy.name),
    ...(meetsAt === null ? [] : [texts.meets(momentIn(language, meetsAt))]),
    ...(agreedAt === null ? [] : [texts.agreed(dateIn(language, agreedAt))]),
    ...(followUpOn === null || closedAt !== null ? [] : [texts.followUp(dayIn(language, followUpOn))]),
    ...(closedAt === null ? [] : [texts.closed(dateIn(language, closedAt)), closingNote ?? '']),
  ];
}

const section = (heading: string, lines: readonly Html[], { nothing }: PlanTexts): Html =>
  html`<h2>${heading}</h2>
    ${lines.length > 0 ? lines : html`<p>${nothing}</p>`}`;

const paragraph = (text: string): Html => html`<p class="text">${text}</p>`;

const listOf = (lines: readonly string[]): Html[] =>
  lines.length === 0
    ? []
    : [
        html`<ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`,
      ];

function responsibleOf({ content: { responsible } }: PlanOnPage): string[] {
  if (responsible === null) return [];
  const { organisation, participant } = responsible;
  return [
    participant === null ? organisation.name : `${participant.name}, ${participant.profession}, ${organisation.name}`,
  ];
}

const invitedLine = (
  { who, organisation, unit, absent }: PlanOnPage['content']['invited'][number],
  texts: PlanTexts,
): string => {
  const name = [unit?.name, organisation?.name, who].filter((part) => part != null).join(', ');
  return absent ? `${name} (${texts.absent})` : name;
};

function confirmations(plan: PlanOnPage, texts: PlanTexts, language: Language): string[] {
  const waiting = plan.closedAt === null ? texts.waiting : texts.neverConfirmed;
  return plan.confirmations.map(({ organisation, unit, confirmedAt }) => {
    const state = confirmedAt === null ? waiting : texts.confirmed(dateIn(language, confirmedAt));
    return `${unit === null ? organisation.name : `${unit.name}, ${organisation.name}`}: ${state}`;
  });
}

const followUps = (plan: PlanOnPage, texts: PlanTexts, language: Language): Html[] =>
  plan.followUps.edges.map(
    ({ node }) =>
      html`<h3>${dayIn(language, node.heldOn)}</h3>
        ${paragraph(node.outcome)}
        ${node.nextOn === null ? html`` : html`<p>${texts.next(dayIn(language, node.nextOn))}</p>`}`,
  );
