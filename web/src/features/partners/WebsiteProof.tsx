import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CopyField } from '@/components/CopyField';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Partner, WebsiteState, WebsiteVerification } from '@/lib/api/partners';
import { messageOf } from '@/lib/api/problem';
import { hostOf, partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { usePartnerStep, websiteQuery } from './queries';
import classes from './Settings.module.css';

const states: Record<WebsiteState, readonly [string, string]> = {
  VERIFIED: ['verified', 'petrol'],
  UNVERIFIED: ['not verified', 'gray'],
  LOST: ['proof lost', 'red'],
};

/** How a partner proves that its website is its own. */
export function WebsiteProof({ partner }: { partner: Partner }) {
  const { data, error, refetch } = useQuery(websiteQuery(partner.slug));
  const [name, color] = states[data?.state ?? partner.websiteVerification.state];
  return (
    <>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h3" id="website-title">
          Website
        </Title>
        <Badge variant="light" color={color} tt="none">
          {name}
        </Badge>
      </Group>
      {!data && error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={4} />}
      {data && <Proof partner={partner} proof={data} />}
    </>
  );
}

function Proof({ partner, proof }: { partner: Partner; proof: WebsiteVerification }) {
  const host = hostOf(partner.website) ?? partner.website;
  const { state, method, verifiedAt, checkedAt } = proof;
  if (state !== 'VERIFIED') return <Instructions partner={partner} proof={proof} />;
  return (
    <>
      <p className={classes.quiet}>
        {host} is yours, shown by {method === 'DNS' ? 'its DNS' : 'a file on it'}
        {verifiedAt && (
          <>
            {' '}
            since <Moment at={verifiedAt} as="day" />
          </>
        )}
        . It is looked at again every day
        {checkedAt && (
          <>
            , last <Moment at={checkedAt} />
          </>
        )}
        ; leave the proof where it is.
      </p>
      <details className={classes.details}>
        <summary>The record and the file</summary>
        <Ways proof={proof} />
      </details>
    </>
  );
}

function Instructions({ partner, proof }: { partner: Partner; proof: WebsiteVerification }) {
  const client = useQueryClient();
  const host = hostOf(partner.website) ?? partner.website;
  const check = usePartnerStep(() =>
    api.post<WebsiteVerification>(`${partnerPath(partner.slug)}/website-verification`),
  );
  const run = () =>
    check.mutate(undefined, {
      onSuccess: (next) => {
        client.setQueryData(websiteQuery(partner.slug).queryKey, next);
        toast.done(`${host} is verified.`);
      },
    });
  const found = check.error ? messageOf(check.error) : proof.lastResult;
  return (
    <>
      <p className={classes.quiet}>
        {proof.state === 'LOST'
          ? `The proof that ${host} is yours was missing on three days in a row. Put one of these back.`
          : `Show that ${host} is yours: one of these two is enough. Then check it here.`}
      </p>
      <Ways proof={proof} />
      {found && (
        <Alert
          mt="md"
          color={check.error ? 'red' : 'yellow'}
          role={check.error ? 'alert' : undefined}
          title={check.error ? 'Not found yet' : 'What the last check found'}
        >
          {found}
          {!check.error && proof.checkedAt && (
            <Text size="sm" mt={4}>
              <Moment at={proof.checkedAt} />
            </Text>
          )}
        </Alert>
      )}
      {partner.actions.includes('VERIFY_WEBSITE') && (
        <Group mt="md" gap="md">
          <Button onClick={run} loading={check.isPending}>
            Check now
          </Button>
          <Text size="sm" c="dimmed">
            A new DNS record can take some minutes to be seen.
          </Text>
        </Group>
      )}
    </>
  );
}

function Ways({ proof: { challenge } }: { proof: WebsiteVerification }) {
  const { dns, wellKnown } = challenge;
  return (
    <div className={classes.ways}>
      <section aria-labelledby="way-dns">
        <Title order={3} size="h4" id="way-dns">
          A DNS record
        </Title>
        <p className={classes.quiet}>Of type {dns.type}, with this name and value.</p>
        <Stack gap="xs">
          <CopyField label="Name" value={dns.name} quiet />
          <CopyField label="Value" value={dns.value} quiet />
        </Stack>
      </section>
      <section aria-labelledby="way-file">
        <Title order={3} size="h4" id="way-file">
          A file on the website
        </Title>
        <p className={classes.quiet}>At this address, with this one line.</p>
        <Stack gap="xs">
          <CopyField label="Address" value={wellKnown.url} quiet />
          <CopyField label="Content" value={wellKnown.content} quiet />
        </Stack>
      </section>
    </div>
  );
}
