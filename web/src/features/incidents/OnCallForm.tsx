import { Alert, Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import type { OnCall } from '@/lib/api/maintenance';
import { fieldErrors } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { partnerQuery } from '@/lib/partnerQueries';
import { isOneOf } from '@/lib/partnerRoles';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import classes from './Incidents.module.css';
import { onCallQuery, useSaveOnCall, useSendLink, type OnCallValues } from './onCall';

/** Who is mailed at once when something goes wrong. */
export function OnCallForm({ partner }: { partner: string }) {
  const { me } = useSession();
  const profile = useQuery(partnerQuery(partner));
  const { data, error, refetch } = useQuery(onCallQuery(partner));
  const owner = isOneOf(profile.data, me, ['OWNER']);
  return (
    <section aria-labelledby="on-call-title" id="on-call">
      <Title order={2} size="h3" id="on-call-title">
        On call
      </Title>
      <p className={classes.when}>
        Gets a mail the moment an incident is opened. Critical ones are sent again while nobody
        answers, and then to the agreement’s escalation contact too.
      </p>
      {data === undefined && error && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <LoadingText lines={4} />}
      {data !== undefined && <Standing partner={partner} contact={data} owner={owner} />}
      {data !== undefined &&
        (owner ? (
          <Fields key={data?.version} partner={partner} contact={data} />
        ) : (
          <p>
            {data
              ? `${data.name}, ${data.email}${data.phone ? `, ${data.phone}` : ''}`
              : 'Nobody is named; its owners and developers are mailed.'}
          </p>
        ))}
    </section>
  );
}

interface StandingProps {
  partner: string;
  contact: OnCall | null;
  owner: boolean;
}

function Standing({ partner, contact, owner }: StandingProps) {
  const send = useSendLink(partner);
  if (!contact || contact.verified) return null;
  return (
    <Alert color="yellow" mb="md" title={`${contact.email} is not confirmed yet`}>
      Whoever has the address opens the link we have mailed. Until then mail goes to{' '}
      {contact.mailedTo ?? 'the owners and developers'}.
      {owner && (
        <Group mt="xs">
          <Button
            size="xs"
            variant="default"
            loading={send.isPending}
            onClick={() =>
              send.mutate(undefined, {
                onSuccess: () => toast.done('The link is mailed once more.'),
                onError: toast.failed,
              })
            }
          >
            Mail the link again
          </Button>
        </Group>
      )}
    </Alert>
  );
}

function Fields({ partner, contact }: Omit<StandingProps, 'owner'>) {
  const save = useSaveOnCall(partner, contact);
  const form = useForm<OnCallValues>({
    initialValues: {
      name: contact?.name ?? '',
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
    },
    validate: {
      name: (value) => (value.trim() ? null : 'Say who it is, such as “Operations”.'),
      email: (value) => (/\S@\S/.test(value) ? null : 'Enter an e-mail address.'),
    },
  });
  const submit = form.onSubmit(
    (given) =>
      save.mutate(given, {
        onSuccess: ({ verified }) =>
          toast.done(verified ? 'Saved.' : 'Saved. The address gets a link to confirm it.'),
        onError: (error) => form.setErrors(fieldErrors(error)),
      }),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={save.error} fields={['name', 'email', 'phone']} />
        <TextInput label="Name" withAsterisk maxLength={100} {...form.getInputProps('name')} />
        <TextInput
          type="email"
          label="E-mail"
          withAsterisk
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <TextInput type="tel" label="Telephone" maxLength={50} {...form.getInputProps('phone')} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
