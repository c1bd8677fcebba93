// The open cases and the consents in them that may still come to something, as tables of the statement. `$1`: now.
import { familyIsProtected } from '../cases/protected-family.ts';

/** Nothing is told of a family with a protected identity (domain rule 14). `which`: a condition on `c.id`. */
export const openCases = (which: string): string => `open_case as (
  select c.id, c.kind, c.stage, c.family_ends_at,
    (select min(m.starts_at) from agenda_item a join meeting m on m.id = a.meeting_id
      where a.case_id = c.id and m.status = 'PLANNED' and m.starts_at > $1::timestamptz) as next_meeting_at
  from hlt_case c
  where c.status = 'OPEN' and c.kind <> 'PROTECTED' and ${which} and not ${familyIsProtected('c.child_id')})`;

/** Neither withdrawn nor refused; `signed` as grantState says it (@hlt/shared/consent/grant-state.ts, domain rule 9). */
export const openGrants = `grant_now as (
  select g.id, g.case_id, g.form_id, g.organisation_id, g.secrecy_unit, g.purpose, g.valid_until, c.next_meeting_at,
    s.signed > 0 and (s.signed = s.asked or (g.exception_code is not null and btrim(g.exception_reason) <> ''
      and case g.exception_code when 'CHILD_DECIDES' then s.by_child else s.by_guardian end)) as signed
  from consent_grant g join open_case c on c.id = g.case_id
  cross join lateral (
    select count(*) as asked, count(*) filter (where signed_at <= $1::timestamptz) as signed,
      coalesce(bool_or(refused_at is not null), false) as refused,
      coalesce(bool_or(capacity = 'CHILD' and signed_at <= $1::timestamptz), false) as by_child,
      coalesce(bool_or(capacity = 'GUARDIAN' and signed_at <= $1::timestamptz), false) as by_guardian
    from consent_signer where grant_id = g.id) s
  where g.withdrawn_at is null and not s.refused)`;
