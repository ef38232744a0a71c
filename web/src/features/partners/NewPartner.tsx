import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Partner } from '@/lib/api/partners';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { useIdempotencyKey } from '@/lib/idempotency';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import { PartnerFields } from './PartnerFields';
import { usePartnerStep } from './queries';
import {
  emptyValues,
  fields,
  MAX_SLUG,
  rules,
  slugOf,
  trimmed,
  type PartnerValues,
} from './values';

export function NewPartner() {
  const { me } = useSession();
  const owned = me?.organisations.filter(({ role }) => role === 'OWNER') ?? [];
  return (
    <Page
      title="Become a partner"
      lead="Register your organisation. You are listed at once, and can publish skills when you are certified."
      width="text"
    >
      {owned.length === 0 ? <NoOrganisation /> : <Form organisations={owned} />}
    </Page>
  );
}

function NoOrganisation() {
  return (
    <EmptyState
      title="First, an organisation"
      action={
        <Button component={Link} to="/me/organisations">
          Your organisations
        </Button>
      }
    >
      A partner is an organisation, and its owners, developers and finance people act for it. You
      own none yet: found one, or ask its owner to register it.
    </EmptyState>
  );
}

function Form({ organisations }: { organisations: { slug: string; name: string }[] }) {
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const [organisation, setOrganisation] = useState(organisations[0]!.slug);
  const first = organisations[0]!;
  const form = useForm<PartnerValues>({
    initialValues: { ...emptyValues, name: first.name, slug: slugOf(first.name) },
    validate: rules,
  });
  const register = usePartnerStep((given: PartnerValues) => {
    const body = { organisation, ...trimmed(given) };
    return api.post<Partner>('/partners', body, { idempotencyKey: idempotency.keyFor(body) });
  });
  const submit = form.onSubmit(
    (given, event) => {
      const target = event?.currentTarget;
      register.mutate(given, {
        onSuccess: ({ slug, name }) => {
          idempotency.used();
          toast.done(`${name} is registered. Next, prove that the website is yours.`);
          void navigate(`/publish/${slug}/settings`);
        },
        onError: (error) => {
          form.setErrors(refusal(error));
          focusInvalid(target);
        },
      });
    },
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  const rename = (name: string) => {
    // The slug follows the name until somebody writes one.
    const follows = form.values.slug === slugOf(form.values.name);
    form.setFieldValue('name', name);
    if (follows) form.setFieldValue('slug', slugOf(name));
  };
  const named = Object.keys(refusal(register.error));
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={named.length > 0 ? null : register.error} fields={fields} />
        {organisations.length > 1 && (
          <Select
            label="Organisation"
            description="Its people act for the partner."
            allowDeselect={false}
            data={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={organisation}
            error={form.errors.organisation}
            onChange={(slug) => slug && setOrganisation(slug)}
          />
        )}
        <TextInput
          label="Name"
          withAsterisk
          maxLength={100}
          {...form.getInputProps('name')}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <TextInput
          label="Short name"
          description="Used in addresses: 2 to 64 lower-case letters, digits or hyphens. It stays."
          withAsterisk
          autoCapitalize="none"
          spellCheck={false}
          maxLength={MAX_SLUG}
          {...form.getInputProps('slug')}
        />
        <PartnerFields form={form} onSubmit={submit} />
        <Group justify="flex-end">
          <Button type="submit" loading={register.isPending}>
            Register
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is taken is said at the field that has to change. */
function refusal(error: unknown): Record<string, string> {
  if (isProblem(error, 'slug-taken')) return { slug: error.message };
  if (isProblem(error, 'name-taken')) return { name: error.message };
  return fieldErrors(error);
}
