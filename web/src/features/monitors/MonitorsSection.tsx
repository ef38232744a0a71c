import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { Monitor } from '@/lib/api/monitors';
import type { components } from '@/lib/api/schema';
import { partnerQuery } from '@/lib/partnerQueries';
import { isOneOf } from '@/lib/partnerRoles';
import { useSession } from '@/lib/session';
import { MonitorDialog } from './MonitorDialog';
import { MonitorRow } from './MonitorRow';
import classes from './Monitors.module.css';
import { useMonitors } from './queries';

type AgreementStatus = components['schemas']['Agreement']['status'];

interface Props {
  agreement: string;
  partner: string;
  /** Of the agreement. */
  status: AgreementStatus;
}

/** Once an agreement is in force only staff: whoever is measured does not choose the measure. */
function useMayAdd({ partner, status }: Props): boolean {
  const { me, hasRole } = useSession();
  const { data } = useQuery(partnerQuery(partner));
  if (status !== 'ONBOARDING' && status !== 'ACTIVE') return false;
  if (hasRole('MAINTAINER', 'ADMIN')) return true;
  return status === 'ONBOARDING' && isOneOf(data, me, ['OWNER', 'DEVELOPER']);
}

/** What is watched for an agreement, and how it is. */
export function MonitorsSection(props: Props) {
  const { agreement } = props;
  const mayAdd = useMayAdd(props);
  const monitors = useMonitors(agreement);
  const [dialog, setDialog] = useState<Monitor | 'NEW'>();
  return (
    <Section
      title="Monitors"
      id="monitors"
      aside={
        mayAdd && (
          <Button size="xs" variant="default" onClick={() => setDialog('NEW')}>
            Add a monitor
          </Button>
        )
      }
    >
      {monitors.error && !monitors.items && (
        <ErrorState error={monitors.error} retry={monitors.retry} />
      )}
      {!monitors.items && !monitors.error && <LoadingRows rows={2} height={64} />}
      {monitors.items?.length === 0 && (
        <p className={classes.quiet}>
          Nothing is watched yet, so there is no uptime to report. What a partner sends itself is
          never used.
        </p>
      )}
      {monitors.items && (
        <ul className={classes.list}>
          {monitors.items.map((monitor) => (
            <li key={monitor.id}>
              <MonitorRow monitor={monitor} onEdit={() => setDialog(monitor)} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore {...monitors} />
      {dialog && (
        <MonitorDialog
          agreement={agreement}
          monitor={dialog === 'NEW' ? undefined : dialog}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Section>
  );
}
