// A case with something in every table that belongs to one.
import { randomUUID } from 'node:crypto';
import { emptyContent } from '@hlt/coordination/plans/plan-content.ts';
import { days, type MadeCase } from './family.ts';
import type { World } from './world.ts';

/** What each of the three says or writes: of each case other words, so that one can look for them. */
export const wordsIn = ({ childNumber }: MadeCase): Record<'school' | 'social' | 'health', string> => {
  const own = childNumber.slice(2, 8);
  return { school: `Skolans ord ${own}.`, social: `Socialtjänstens ord ${own}.`, health: `Vårdens ord ${own}.` };
};

export async function fillCase({ coordination }: World, made: MadeCase): Promise<void> {
  const em = coordination.fork();
  const words = wordsIn(made);
  const run = (text: string, values: unknown[]): Promise<unknown> => em.execute(text, values);
  const one = async (text: string): Promise<string> => (await em.execute<{ id: string }[]>(text, [made.id]))[0]!.id;
  const [school, social, health] = made.personIds as [string, string, string];
  const meeting = await one('select meeting_id as id from agenda_item where case_id = ?');
  const places = await em.execute<{ id: string; person_id: string }[]>(
    'select id, person_id from participant where case_id = ?',
    [made.id],
  );
  const placeOf = (person: string): string => places.find(({ person_id: id }) => id === person)!.id;
  const guardian = made.guardianIds[0]!;
  const now = new Date();
  const intervention = async (person: string, organisation: string, text: string): Promise<void> => {
    const id = randomUUID();
    await run(
      `insert into intervention (id, case_id, meeting_id, kind, description, organisation_id, participant_id, due_on, status, created_at)
       values (?, ?, ?, 'FAMILY_TALKS', ?, ?, ?, '2026-06-01', 'ONGOING', ?)`,
      [id, made.id, meeting, text, organisation, placeOf(person), now],
    );
    await run(
      `insert into intervention_evaluation (id, intervention_id, number, outcome, evaluation, with_family, evaluated_at, evaluated_by_id)
       values (?, ?, 1, 'ONGOING', ?, true, ?, ?)`,
      [randomUUID(), id, `Utvärdering: ${text}`, now, person],
    );
  };
  await intervention(school, 'umea-skola', words.school);
  await intervention(social, 'umea-socialtjanst', words.social);
  await run(
    `insert into invitation (id, case_id, meeting_id, organisation_id, status, sent_at) values (?, ?, ?, 'vannas-skola', 'DECLINED', ?)`,
    [randomUUID(), made.id, meeting, now],
  );
  await run(
    `insert into case_attendee (id, case_id, meeting_id, kind, name, relation) values (?, ?, ?, 'FAMILY', 'Mormor', 'mormor')`,
    [randomUUID(), made.id, meeting],
  );
  await run(
    `insert into child_voice (case_id, meeting_id, heard, words, recorded_by_id, recorded_at) values (?, ?, 'ATTENDED', 'Jag vill ha kompisar.', ?, ?)`,
    [made.id, meeting, school, now],
  );
  const feedback = async (by: string, guardianId: string, note: string): Promise<unknown> =>
    run(
      `insert into feedback (id, case_id, meeting_id, guardian_id, due_at, done_at, how, done_by_id, note) values (?, ?, ?, ?, ?, ?, 'PHONE', ?, ?)`,
      [randomUUID(), made.id, meeting, guardianId, now, now, by, note],
    );
  await feedback(school, guardian, words.school);
  const plan = randomUUID();
  await run(
    `insert into plan (id, case_id, status, called_by_organisation_id, created_by_id, created_at) values (?, ?, 'INVITED', 'umea-skola', ?, ?)`,
    [plan, made.id, school, now],
  );
  await run(`insert into plan_revision (plan_id, number, content, changed_by_id, changed_at) values (?, 1, ?, ?, ?)`, [
    plan,
    JSON.stringify({ ...emptyContent, goals: ['Trygg skoldag'] }),
    school,
    now,
  ]);
  await run(
    `insert into plan_confirmation (plan_id, revision, organisation_id, confirmed_at, confirmed_by_id) values (?, 1, 'umea-socialtjanst', ?, ?)`,
    [plan, now, social],
  );
  await run(
    `insert into plan_follow_up (id, plan_id, number, revision, held_on, outcome, recorded_by_id, recorded_at) values (?, ?, 1, 1, '2026-05-01', 'På väg.', ?, ?)`,
    [randomUUID(), plan, social, now],
  );
  const message = async (from: string, body: string, to: readonly { person?: string; guardian?: string }[]) => {
    const id = randomUUID();
    await run('insert into message (id, case_id, sender_person_id, body, sent_at) values (?, ?, ?, ?, ?)', [
      ...[id, made.id, from, body, now],
    ]);
    for (const { person = null, guardian: guardianId = null } of to)
      await run('insert into message_recipient (id, message_id, person_id, guardian_id) values (?, ?, ?, ?)', [
        ...[randomUUID(), id, person, guardianId],
      ]);
  };
  await message(social, words.social, [{ person: school }, { guardian }]);
  await message(health, words.health, [{ guardian }]);
  await run(
    `insert into event (id, kind, recipient_guardian_id, cause_key, case_id, made_at) values (?, 'MESSAGE', ?, ?, ?, ?)`,
    [randomUUID(), guardian, randomUUID(), made.id, now],
  );
  await run(
    `insert into maturity_note (id, case_id, child_id, mature, note, noted_by_id, noted_at) values (?, ?, ?, true, 'Förstår.', ?, ?)`,
    [randomUUID(), made.id, made.childId, school, now],
  );
  await run(
    `insert into client_mutation (subject, mutation, key, content_hash, case_id, result_id, made_at) values ('s', 'openCase', ?, 'h', null, ?, ?)`,
    [randomUUID(), made.id, now],
  );
  await run(
    `insert into release_decision (id, case_id, organisation_id, caller_subject, categories, transaction, kid, decided_at)
     select ?, ?, 'umea-skola', 's', '{ATTENDANCE_SUMMARY}', ?, kid, ? from signing_key limit 1`,
    [randomUUID(), made.id, randomUUID(), days(-1)],
  );
}
