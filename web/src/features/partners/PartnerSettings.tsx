import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import type { Partner } from '@/lib/api/partners';
import { fieldErrors } from '@/lib/api/problem';
import { partnerQuery } from '@/lib/partnerQueries';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { PartnerFields } from './PartnerFields';
import { PartnerMissing } from './PartnerMissing';
import classes from './Settings.module.css';
import { usePartnerStep } from './queries';
import { StandingActions } from './StandingActions';
import { fields, rules, trimmed, valuesOf, type PartnerValues } from './values';
import { WebsiteProof } from './WebsiteProof';

interface Props {
  /** Who acts for the organisation of this slug. */
  people: (organisation: string) => ReactNode;
  /** Who is called, and when nobody works; of the partner of this slug. */
  onCall: (partner: string) => ReactNode;
  holidays: (partner: string) => ReactNode;
}

export function PartnerSettings(props: Props) {
  const { partner: slug = '' } = useParams();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...partnerQuery(slug),
    refetchOnMount: 'always',
  });
  return (
    <Page title="Settings" width="text">
      {!data && error && <PartnerMissing error={error} retry={() => void refetch()} />}
      {!error && !isFetchedAfterMount && <LoadingText lines={8} />}
      {data && isFetchedAfterMount && <Sections partner={data} {...props} />}
    </Page>
  );
}

function Sections({ partner, people, onCall, holidays }: Props & { partner: Partner }) {
  return (
    <>
      <section className={classes.section} aria-labelledby="website-title">
        <WebsiteProof partner={partner} />
      </section>
      <section className={classes.section} aria-labelledby="profile-title">
        <Title order={2} size="h3" id="profile-title">
          Profile
        </Title>
        {partner.actions.includes('EDIT') ? (
          <Profile key={partner.version} partner={partner} />
        ) : (
          <p className={classes.quiet}>Only its owners change what the profile says.</p>
        )}
      </section>
      <section className={classes.section}>{people(partner.organisation.slug)}</section>
      <div className={classes.section}>{onCall(partner.slug)}</div>
      <div className={classes.section}>{holidays(partner.slug)}</div>
      {partner.actions.includes('TERMINATE') && (
        <section className={classes.section} aria-labelledby="end-title">
          <Title order={2} size="h3" id="end-title">
            Stop being a partner
          </Title>
          <p className={classes.quiet}>
            Nothing can be published any more, and no way leads back. What was published stays
            readable.
          </p>
          <StandingActions partner={partner} only="TERMINATE" />
        </section>
      )}
    </>
  );
}

function Profile({ partner }: { partner: Partner }) {
  const form = useForm<PartnerValues>({ initialValues: valuesOf(partner), validate: rules });
  const save = usePartnerStep((given: PartnerValues) =>
    api.put<Partner>(partnerPath(partner.slug), trimmed(given), { version: partner.version }),
  );
  const submit = form.onSubmit((given) =>
    save.mutate(given, {
      onSuccess: () => toast.done('The profile is saved.'),
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={save.error} fields={fields} />
        <TextInput label="Name" withAsterisk maxLength={100} {...form.getInputProps('name')} />
        <PartnerFields form={form} onSubmit={submit} registered />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save profile
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
