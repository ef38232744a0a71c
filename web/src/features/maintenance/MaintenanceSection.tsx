import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { MaintenanceWindow } from '@/lib/api/maintenance';
import { partnerQuery } from '@/lib/partnerQueries';
import { isOneOf } from '@/lib/partnerRoles';
import { useSession } from '@/lib/session';
import classes from './Maintenance.module.css';
import { PlanDialog } from './PlanDialog';
import { useWindows } from './queries';
import { WindowRow } from './WindowRow';

interface Props {
  partner: string;
  agreement: string;
}

/** What was announced, and whether it is taken out of the uptime. */
export function MaintenanceSection({ partner, agreement }: Props) {
  const { me } = useSession();
  const { data } = useQuery(partnerQuery(partner));
  const [past, setPast] = useState(false);
  const [dialog, setDialog] = useState<MaintenanceWindow | 'NEW'>();
  const windows = useWindows(partner, past ? 'PAST' : 'UPCOMING');
  const mayAnnounce = isOneOf(data, me, ['OWNER', 'DEVELOPER']);
  return (
    <Section
      title="Maintenance"
      id="maintenance"
      aside={
        mayAnnounce && (
          <Button size="xs" variant="default" onClick={() => setDialog('NEW')}>
            Announce maintenance
          </Button>
        )
      }
    >
      <p className={classes.quiet}>
        What is announced 72 hours ahead is taken out of the uptime, at most 8 hours a month (UTC).
        Later announcements tell people, and exclude nothing.
      </p>
      {windows.error && !windows.items && (
        <ErrorState error={windows.error} retry={windows.retry} />
      )}
      {!windows.items && !windows.error && <LoadingRows rows={1} height={56} />}
      {windows.items?.length === 0 && <p>{past ? 'There was none.' : 'None is planned.'}</p>}
      <ul className={classes.list}>
        {windows.items?.map((window) => (
          <li key={window.id}>
            <WindowRow window={window} onEdit={() => setDialog(window)} />
          </li>
        ))}
      </ul>
      <LoadMore {...windows} />
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setPast(!past)}>
        {past ? 'Show what is to come' : 'Show past maintenance'}
      </Button>
      {dialog && (
        <PlanDialog
          partner={partner}
          agreement={agreement}
          window={dialog === 'NEW' ? undefined : dialog}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Section>
  );
}
