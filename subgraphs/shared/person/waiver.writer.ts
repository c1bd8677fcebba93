// Registers and withdraws adults' own waivers, each change with its entry in the access log (domain rules 12, 13 and 17).
import { randomUUID } from 'node:crypto';
import { findOrAddPerson } from '../child/find-or-add.ts';
import type { OwnerContext } from '../record/guard.ts';
import { findOrAddNamedChild } from '../staff/find-child.ts';
import type { Place } from '../staff/staff-lookups.ts';
import { shownWaiver } from './waiver.reader.ts';
import { WaiverEntity } from './waiver.entity.ts';
import type { PersonWaiverInput, PersonWaiverResult, WaiverRecipientsInput } from './waiver.type.ts';
import type { Waiver } from './waiver.ts';
import { waiverProblems } from './waiver-wish.rules.ts';

export async function registerWaiver(
  { caller, transactionId, desk }: OwnerContext,
  { child: named, personalIdentityNumber, bornOn, ...input }: PersonWaiverInput,
): Promise<PersonWaiverResult> {
  const content = { ...input, categories: [...new Set(input.categories)], recipients: recipientsOf(input.recipients) };
  const wished = { ...content, personalIdentityNumber, bornOn };
  const problems = waiverProblems(wished, desk.longestMonths, desk.now());
  if (problems.length > 0) return { waiver: null, problems };
  const child = await findOrAddNamedChild(desk.fork(), named);
  if ('problem' in child) return { waiver: null, problems: [child.problem] };

  const { childId } = child;
  const { categories } = content;
  const wish = { caller, transactionId, childId, categories, reason: 'REGISTER_WAIVER' };
  return desk.staffChange(wish, async (em) => {
    const personId = await findOrAddPerson(em, personalIdentityNumber);
    const row = { id: randomUUID(), personId, childId, ...content, registeredBy: caller.subject };
    await em.insert(WaiverEntity, row);
    return { waiver: shownWaiver(row), problems: [] };
  });
}

const recipientsOf = (input: WaiverRecipientsInput): Waiver['recipients'] => ({
  sectors: input.sectors ?? [],
  organisationIds: input.organisationIds ?? [],
  excludedOrganisationIds: input.excludedOrganisationIds ?? [],
  guardians: input.guardians ?? false,
});

/** On the adult's word, at any time; withdrawing one that is withdrawn already changes nothing. */
export async function withdrawWaiver(
  { caller, transactionId, desk }: OwnerContext,
  id: string,
  { childId, categories }: Place,
): Promise<PersonWaiverResult> {
  const wish = { caller, transactionId, childId, categories, reason: 'WITHDRAW_WAIVER' };
  return desk.staffChange(wish, async (em) => {
    const withdrawal = { withdrawnAt: desk.now(), withdrawalRegisteredBy: caller.subject };
    await em.nativeUpdate(WaiverEntity, { id, withdrawnAt: null }, withdrawal);
    return { waiver: shownWaiver(await em.findOneOrFail(WaiverEntity, { id })), problems: [] };
  });
}
