import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { PartnerApplication, PartnerEvidence } from '@/lib/api/partnercertification';
import type { Partner } from '@/lib/api/partners';
import type { CategoryRequirements } from '@/lib/api/requirements';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { ApplyDialog } from './ApplyDialog';
import { ApplicationView } from './ApplicationView';
import { applicationQuery, useCertificationStep } from './queries';
import classes from './Standing.module.css';

interface Props {
  partner: Partner;
  requirements: CategoryRequirements;
  evidence?: readonly PartnerEvidence[];
  develops: boolean;
}

export function ApplicationSection(props: Props) {
  const { partner, develops } = props;
  const { data, error, refetch } = useQuery(applicationQuery(partner.slug));
  if (error && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows rows={1} height={110} />;
  if (data?.state === 'OPEN') {
    return (
      <div className={classes.application}>
        <ApplicationView application={data} />
        {develops && <Withdraw partner={partner} application={data} />}
      </div>
    );
  }
  return <Apply {...props} last={data} />;
}

function Apply({ last, ...props }: Props & { last: PartnerApplication | null }) {
  const { partner, requirements, evidence, develops } = props;
  const [applying, setApplying] = useState(false);
  const may = partner.actions.includes('APPLY');
  const missing = requirements.criteria.filter(
    ({ id, mandatory }) =>
      mandatory && !evidence?.some((each) => each.criterion === id && !each.expired),
  );
  return (
    <>
      {last && (
        <p className={classes.facts}>
          The last application was {last.state === 'WITHDRAWN' ? 'withdrawn' : 'decided'}; it was
          sent on <Moment at={last.appliedAt} as="day" />.
        </p>
      )}
      {may && missing.length > 0 && evidence && (
        <>
          <Text mb={4}>Before a review can pass, it still needs evidence in date of:</Text>
          <ul className={classes.todo}>
            {missing.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {may ? (
        <Button mt={last ? 'sm' : 0} onClick={() => setApplying(true)}>
          {partner.certified || partner.status === 'EXPIRED'
            ? 'Apply for a renewal'
            : 'Apply for certification'}
        </Button>
      ) : (
        <Text c="dimmed">{whyNot(partner, develops)}</Text>
      )}
      {applying && (
        <ApplyDialog
          partner={partner}
          requirements={requirements}
          onClose={() => setApplying(false)}
        />
      )}
    </>
  );
}

function whyNot({ status, websiteVerification }: Partner, develops: boolean): string {
  if (!develops) return 'Owners and developers apply.';
  if (status === 'TERMINATED') return 'A partner that was terminated cannot apply again.';
  if (websiteVerification.state !== 'VERIFIED') {
    return 'First prove that the website is yours, under Settings.';
  }
  return 'There is nothing to apply for now.';
}

function Withdraw({ partner, application }: { partner: Partner; application: PartnerApplication }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useCertificationStep(() =>
    api.delete(`${partnerPath(partner.slug)}/certification-application`),
  );
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        Withdraw
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Withdraw the application?"
        confirm="Withdraw"
        danger
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() =>
          withdraw.mutate(undefined, {
            onSuccess: () => {
              toast.done('The application is withdrawn.');
              setAsking(false);
            },
          })
        }
      >
        {application.measurement
          ? 'The measurement of the staging endpoint ends and starts again with the next application.'
          : 'You can apply again at any time.'}
      </ReasonDialog>
    </div>
  );
}
