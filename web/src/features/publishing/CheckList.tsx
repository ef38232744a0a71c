import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Check, SkillVersion } from '@/lib/api/skills';
import { checkName } from '@/lib/requirements';
import { versionKey, versionPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { inOrder, verdictName, verdictOf, type Verdict } from './checks';
import classes from './Checks.module.css';
import { useSkillStep } from './queries';

const icons: Record<Verdict, typeof IconCheck> = {
  PASSED: IconCheck,
  NOTED: IconAlertTriangle,
  EXCUSED: IconCheck,
  STOPS: IconX,
};

/** What was looked at before publication: one readable result each, what stops it first. */
export function CheckList({ version }: { version: SkillVersion }) {
  const { checks } = version;
  const first = checks[0];
  return (
    <section aria-label="Checks">
      <h3 className={classes.title}>
        Checks{' '}
        {first && (
          <span>
            ran <Moment at={first.checkedAt} />
          </span>
        )}
      </h3>
      {checks.length === 0 && (
        <Text size="sm" c="dimmed">
          They have not run yet. They also run when you publish.
        </Text>
      )}
      <ul className={classes.checks}>
        {inOrder(checks).map((check) => (
          <li key={check.check}>
            <Result version={version} check={check} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ version, check }: { version: SkillVersion; check: Check }) {
  const verdict = verdictOf(check);
  const Icon = icons[verdict];
  return (
    <div className={classes.check} data-verdict={verdict}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <div className={classes.body}>
        <p className={classes.message}>
          <b>{checkName[check.check].name}</b>: {check.message}{' '}
          {verdict !== 'PASSED' && <span className={classes.verdict}>{verdictName[verdict]}</span>}
        </p>
        <Findings findings={check.findings} />
        {check.appeal && <Appeal appeal={check.appeal} />}
        {verdict === 'STOPS' && !check.appeal && version.actions.includes('CHECK') && (
          <AppealButton version={version} check={check} />
        )}
      </div>
    </div>
  );
}

export function Findings({ findings }: Pick<Check, 'findings'>) {
  if (findings.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {findings.map(({ text, line }, index) => (
        <li key={index}>
          {line !== undefined && <b>Line {line}: </b>}
          {text}
        </li>
      ))}
    </ul>
  );
}

function Appeal({ appeal }: { appeal: NonNullable<Check['appeal']> }) {
  return (
    <p className={classes.appeal}>
      Appeal by {appeal.by.username}, <Moment at={appeal.at} />: {appeal.text}
      <br />
      {appeal.decision ? (
        <b>
          {appeal.decision === 'ACCEPTED' ? 'Accepted' : 'Dismissed'}
          {appeal.decidedBy && ` by ${appeal.decidedBy.username}`}: {appeal.reason}
        </b>
      ) : (
        'It waits for a certifier or maintainer.'
      )}
    </p>
  );
}

function AppealButton({ version, check }: { version: SkillVersion; check: Check }) {
  const [asking, setAsking] = useState(false);
  const path = versionPath(version.skillId, versionKey(version));
  const appeal = useSkillStep((text: string) =>
    api.post(`${path}/checks/${check.check}/appeal`, { text }),
  );
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Appeal: ${checkName[check.check].name}`}
        onClick={() => setAsking(true)}
      >
        Appeal
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Appeal against “${checkName[check.check].name}”?`}
        confirm="Appeal"
        input={{ label: 'Why should it not stop this version?' }}
        pending={appeal.isPending}
        error={appeal.error}
        onConfirm={(text) =>
          appeal.mutate(text, {
            onSuccess: () => {
              toast.done('Your appeal is sent. You hear of the decision in your inbox.');
              setAsking(false);
            },
          })
        }
      >
        {check.message} A certifier or maintainer decides; accepted, the check no longer stops this
        version.
      </ReasonDialog>
    </>
  );
}
