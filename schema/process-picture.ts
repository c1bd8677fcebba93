// docs/process.md: the state machines as pictures and who may take each step, drawn from the table that the code runs on.
import {
  actions,
  actors,
  machines,
  needs,
  stepOf,
  type Action,
  type Actor,
  type Machine,
} from '@hlt/coordination/process/steps.rules.ts';
import { markdownTable } from './markdown-table.ts';

const actorWords = {
  COORDINATOR: 'the coordinator of the case (ärendets samordnare)',
  PARTICIPANT: 'another professional whose place in the case lasts (deltagare)',
  GUARDIAN: 'a guardian of the child (vårdnadshavare); for `raiseConcern` any guardian',
  CHILD: 'the child itself, when it is mature enough (mogen för eget samtycke)',
  TEAM_COORDINATOR: 'the coordinator of the team, inside a case or not (teamets samordnare)',
  PROFESSIONAL: 'anybody who works in the teams (yrkesverksam)',
  RECEIVER: 'who answers invitations to the organisation (mottagare av inbjudningar)',
  PROCESS_LEADER: 'the process leader of an area (processledare)',
  ANYBODY: 'whoever has a code: no identity is asked',
} as const satisfies Record<Actor, string>;

const machineWords = {
  CONSULTATION: 'A de-identified consultation (avidentifierad fråga, rule 20)',
  CASE: 'A case (ärende)',
  MEETING: 'A meeting of a team (möte)',
  INVITATION: 'An invitation to an organisation (inbjudan, rule 21)',
  INTERVENTION: 'An intervention (insats, rule 26)',
  FEEDBACK: 'Feedback to a guardian (återkoppling, rule 24), due from the end of the case’s meeting',
  PLAN: 'A plan (SIP, rule 28)',
} as const satisfies Record<Machine, string>;

export const processPicture = (): string =>
  [
    '# The process',
    'Written by `npm run schema` from `subgraphs/coordination/process/steps.rules.ts`, which is also what runs: change it there.',
    'What is not in a picture is refused with `ILLEGAL_STEP`, and the answer names what is possible instead. Who is not named in the table is refused with `FORBIDDEN`; who has no place in the case reads `CASE_NOT_FOUND`. The rules are those of [domain.md](domain.md).',
    '## The states',
    ...(Object.keys(machines) as Machine[]).map(pictureOf),
    '## Who acts',
    actors.map((actor) => `- \`${actor}\`: ${actorWords[actor]}`).join('\n'),
    '## Who may, when, and what it needs',
    'Without a state: an open case is enough, or no case is needed at all.',
    markdownTable(['mutation', 'who may', 'from', 'to', 'needs', 'also when'], actions.map(rowOf)),
  ].join('\n\n') + '\n';

function pictureOf(machine: Machine): string {
  const edges = new Map<string, Action[]>();
  for (const action of actions.filter((one) => stepOf(one).of === machine))
    for (const edge of edgesOf(action)) edges.set(edge, [...(edges.get(edge) ?? []), action]);
  const lines = [...edges].map(([edge, labels]) => `  ${edge}: ${labels.join(', ')}`);
  return `### ${machineWords[machine]}\n\n\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\``;
}

function edgesOf(action: Action): string[] {
  const { from = [], to } = stepOf(action);
  const begins = from.length === 0 ? ['[*]'] : from;
  return begins.flatMap((begin) => (to ?? [begin]).map((end) => `${begin} --> ${end}`));
}

function rowOf(action: Action): string[] {
  const { by, of, from = [], to = from, needs: needed = [], whenClosed, whenProtected } = stepOf(action);
  const beginning = of !== undefined && from.length === 0 ? 'nothing' : from.join(', ');
  return [
    `\`${action}\``,
    by.join(', '),
    beginning,
    to.join(', '),
    needed.map((need) => needs[need]).join('; '),
    [whenClosed && 'closed', whenProtected && 'protected identity'].filter((word) => word).join(', '),
  ];
}
