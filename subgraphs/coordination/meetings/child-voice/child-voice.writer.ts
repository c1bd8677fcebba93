// Writes down how the child was heard at a meeting; what was there before is replaced by whoever has read it.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { insertRow, updateRow } from '../../process/bound-rows.ts';
import { refuseOldVersion } from '../../process/case-change.ts';
import type { ChildHeard } from './child-voice.rules.ts';

export interface NewVoice {
  readonly caseId: string;
  readonly meetingId: string;
  readonly version: number | null;
  readonly heard: ChildHeard;
  readonly reason: string | null;
  readonly words: string | null;
  readonly hiddenFromGuardians: boolean;
  readonly recordedById: string;
}

/** The case is locked, so nobody else writes the same meanwhile. */
export async function recordChildVoice(tx: SqlEntityManager, voice: NewVoice, now: Date): Promise<void> {
  const key = { case_id: voice.caseId, meeting_id: voice.meetingId };
  const row = {
    ...{ heard: voice.heard, reason: voice.reason, words: voice.words, recorded_at: now },
    ...{ hidden_from_guardians: voice.hiddenFromGuardians, recorded_by_id: voice.recordedById },
  };
  const [earlier] = await tx.execute<{ version: number }[]>(
    'select version from child_voice where case_id = ? and meeting_id = ?',
    [voice.caseId, voice.meetingId],
  );
  if (earlier === undefined) return insertRow(tx, 'child_voice', { ...key, ...row });
  refuseOldVersion(earlier.version, voice.version, 'version');
  await updateRow(tx, 'child_voice', { ...row, version: earlier.version + 1 }, key);
}
