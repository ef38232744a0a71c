import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import { ErrorState } from '@/components/States';
import type { CertificationApplication } from '@/lib/api/certification';
import { api } from '@/lib/api/client';
import { levelName } from '@/lib/certification';
import { usePages } from '@/lib/pages';
import { toast } from '@/lib/toast';
import { ApplicationState } from './ApplicationState';
import classes from './Certification.module.css';
import { myApplicationsKey, useCertificationStep } from './queries';

const path = '/me/certification-applications';

export function MyApplications() {
  const mine = usePages<CertificationApplication>(myApplicationsKey, path);
  return (
    <>
      <Title order={2}>Your applications</Title>
      {mine.error && !mine.items && <ErrorState error={mine.error} retry={mine.retry} />}
      {!mine.items && !mine.error && <LoadingRows rows={1} />}
      {mine.items?.length === 0 && (
        <Text c="dimmed" mt="xs">
          None yet. Choose a level above.
        </Text>
      )}
      <ul className={classes.list}>
        {mine.items?.map((application) => (
          <li key={application.id}>
            <MyApplication application={application} />
          </li>
        ))}
      </ul>
      <LoadMore {...mine} />
    </>
  );
}

function MyApplication({ application }: { application: CertificationApplication }) {
  const [asking, setAsking] = useState(false);
  const { id, level, decision, certification } = application;
  const withdraw = useCertificationStep(() => api.post(`${path}/${id}/withdrawal`));
  return (
    <div className={classes.row}>
      <div>
        <Group gap="xs">
          <b>{levelName[level]}</b>
          <ApplicationState state={application.state} />
        </Group>
        <Text size="sm" c="dimmed" component="div">
          sent <Moment at={application.submittedAt} />
          {decision && (
            <>
              , decided{decision.by && ` by ${decision.by}`} <Moment at={decision.at} />:{' '}
              {decision.reason}
            </>
          )}
        </Text>
      </div>
      {certification && (
        <Button component={Link} to={`/certificates/${certification}`} size="xs" variant="default">
          See the certificate
        </Button>
      )}
      {application.state === 'SUBMITTED' && (
        <Button
          size="xs"
          variant="default"
          aria-label={`Withdraw the application for ${levelName[level]}`}
          onClick={() => setAsking(true)}
        >
          Withdraw
        </Button>
      )}
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Withdraw your application for ${levelName[level]}?`}
        confirm="Withdraw"
        danger
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() =>
          withdraw.mutate(undefined, {
            onSuccess: () => {
              toast.done('Your application is withdrawn.');
              setAsking(false);
            },
          })
        }
      >
        You can apply again later.
      </ReasonDialog>
    </div>
  );
}
