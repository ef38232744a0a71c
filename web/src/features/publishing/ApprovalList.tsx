import { Button, Group, Radio, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Approvals } from '@/components/Approvals';
import { Capabilities } from '@/components/Capabilities';
import { LoadingRows, LoadingText } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { PublisherName } from '@/components/PublisherName';
import { ReasonDialog } from '@/components/ReasonDialog';
import { RiskBadge } from '@/components/RiskBadge';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Approver } from '@/lib/api/skills';
import { usePages } from '@/lib/pages';
import { roleName } from '@/lib/roles';
import { useSession } from '@/lib/session';
import { versionQuery } from '@/lib/skillQueries';
import { versionPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { CheckList } from './CheckList';
import { approvalsKey, useSkillStep } from './queries';
import classes from './Queue.module.css';
import type { PendingApproval } from './types';

export function ApprovalList() {
  const pending = usePages<PendingApproval>(approvalsKey, '/skill-approvals');
  if (pending.error && !pending.items) {
    return <ErrorState error={pending.error} retry={pending.retry} />;
  }
  if (!pending.items) return <LoadingRows rows={3} height={130} />;
  if (pending.items.length === 0) return <EmptyState title="Nothing waits for approval" />;
  return (
    <>
      <ul className={classes.list}>
        {pending.items.map((each) => (
          <li key={`${each.skillId}-${each.version}`}>
            <Pending pending={each} />
          </li>
        ))}
      </ul>
      <LoadMore {...pending} />
    </>
  );
}

function Pending({ pending }: { pending: PendingApproval }) {
  const { skillId, name, version } = pending;
  const [looking, setLooking] = useState(false);
  return (
    <article className={classes.case} aria-label={`${name} ${version}`}>
      <h2 className={classes.title}>
        <Link to={versionPath(skillId, version)}>
          {name} {version}
        </Link>
      </h2>
      <p className={classes.meta}>
        <RiskBadge risk={pending.riskLevel} />
        <PublisherName partner={pending.partner} />
        <span>
          submitted <Moment at={pending.submittedAt} />
        </span>
      </p>
      <Approvals approvals={pending.approvals} needed={pending.approvalsNeeded} />
      <details onToggle={(event) => setLooking(event.currentTarget.open)}>
        <summary>What it declares, and what the checks found</summary>
        {looking && <Declared skillId={skillId} version={version} />}
      </details>
      {pending.mayApprove ? (
        <Decide pending={pending} />
      ) : (
        <Text size="sm" c="dimmed">
          {pending.whyNot ?? 'Somebody else decides.'}
        </Text>
      )}
    </article>
  );
}

function Declared({ skillId, version: key }: { skillId: string; version: string }) {
  const { data: version, error, refetch } = useQuery(versionQuery(skillId, key));
  if (error && !version) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!version) return <LoadingText lines={5} />;
  return (
    <div className={classes.declared}>
      <Capabilities capabilities={version.capabilities} />
      <CheckList version={version} />
    </div>
  );
}

function Decide({ pending }: { pending: PendingApproval }) {
  const { skillId, name, version, approvalsNeeded } = pending;
  const { hasRole } = useSession();
  const mine = approvalsNeeded.filter((role) => hasRole(role));
  const [granted, setGranted] = useState<boolean>();
  const [as, setAs] = useState<Approver>();
  const role = as ?? mine[0];
  const decide = useSkillStep((reason: string) =>
    api.post(`${versionPath(skillId, version)}/approvals`, { granted, reason, as: role }),
  );
  const close = () => {
    setGranted(undefined);
    decide.reset();
  };
  return (
    <Group gap="xs">
      <Button size="xs" aria-label={`Approve ${name}`} onClick={() => setGranted(true)}>
        Approve
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={`Decline ${name}`}
        onClick={() => setGranted(false)}
      >
        Decline
      </Button>
      <ReasonDialog
        opened={granted !== undefined}
        onClose={close}
        title={`${granted ? 'Approve' : 'Decline'} ${name} ${version}?`}
        confirm={granted ? 'Approve' : 'Decline'}
        danger={granted === false}
        input={{ label: 'Reason' }}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={(reason) =>
          decide.mutate(reason, {
            onSuccess: () => {
              toast.done(granted ? 'Your approval is recorded.' : 'The version is declined.');
              close();
            },
          })
        }
      >
        {granted
          ? 'Your name and reason are public with the version.'
          : 'The publisher sees your reason and can submit a repaired version.'}
        {granted && mine.length > 1 && (
          <Radio.Group mt="sm" label="You approve as" value={role} onChange={(next) => setAs(next)}>
            <Group mt="xs">
              {mine.map((each) => (
                <Radio key={each} value={each} label={roleName[each]} />
              ))}
            </Group>
          </Radio.Group>
        )}
      </ReasonDialog>
    </Group>
  );
}
