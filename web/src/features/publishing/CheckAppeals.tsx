import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { PublisherName } from '@/components/PublisherName';
import { ReasonDialog } from '@/components/ReasonDialog';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { usePages } from '@/lib/pages';
import { checkName } from '@/lib/requirements';
import { versionPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { Findings } from './CheckList';
import { appealsKey, useSkillStep } from './queries';
import classes from './Queue.module.css';
import type { PendingCheckAppeal } from './types';

export function CheckAppeals() {
  const appeals = usePages<PendingCheckAppeal>(appealsKey, '/check-appeals');
  if (appeals.error && !appeals.items) {
    return <ErrorState error={appeals.error} retry={appeals.retry} />;
  }
  if (!appeals.items) return <LoadingRows rows={3} height={130} />;
  if (appeals.items.length === 0) return <EmptyState title="No appeal is waiting" />;
  return (
    <>
      <ul className={classes.list}>
        {appeals.items.map((appeal) => (
          <li key={appeal.id}>
            <Case pending={appeal} />
          </li>
        ))}
      </ul>
      <LoadMore {...appeals} />
    </>
  );
}

function Case({ pending }: { pending: PendingCheckAppeal }) {
  const { id, skillId, name, version, by, mayDecide } = pending;
  const [accepted, setAccepted] = useState<boolean>();
  const decide = useSkillStep((reason: string) =>
    api.post(`/check-appeals/${id}/decision`, { accepted, reason }),
  );
  const close = () => {
    setAccepted(undefined);
    decide.reset();
  };
  return (
    <article className={classes.case} aria-label={`${checkName[pending.check].name}: ${name}`}>
      <h2 className={classes.title}>
        <Link to={versionPath(skillId, version)}>
          {name} {version.startsWith('draft-') ? 'without a version' : version}
        </Link>
      </h2>
      <p className={classes.meta}>
        <PublisherName partner={pending.partner} />
        <span>
          appeal by <Link to={`/members/${by.username}`}>{by.username}</Link>,{' '}
          <Moment at={pending.at} />
        </span>
      </p>
      <Text component="div">
        <b>{checkName[pending.check].name}</b>: {pending.message}
        <Findings findings={pending.findings} />
      </Text>
      <blockquote className={classes.quote}>{pending.text}</blockquote>
      {mayDecide ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => setAccepted(true)}>
            Accept
          </Button>
          <Button size="xs" variant="default" onClick={() => setAccepted(false)}>
            Dismiss
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {pending.whyNot ?? 'Somebody else decides.'}
        </Text>
      )}
      <ReasonDialog
        opened={accepted !== undefined}
        onClose={close}
        title={accepted ? 'Accept this appeal?' : 'Dismiss this appeal?'}
        confirm={accepted ? 'Accept' : 'Dismiss'}
        danger={accepted === false}
        input={{ label: 'Reason' }}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={(reason) =>
          decide.mutate(reason, {
            onSuccess: () => {
              toast.done('Your decision is recorded.');
              close();
            },
          })
        }
      >
        {accepted
          ? 'The check no longer stops this version. The publisher sees your reason.'
          : 'The check stops this version as before. The publisher sees your reason.'}
      </ReasonDialog>
    </article>
  );
}
