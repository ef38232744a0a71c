import { Button, Checkbox, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import type { NotificationPreferences } from '@/lib/api/notifications';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { kindAbout, kindName, notificationKinds, paceOptions } from './kinds';
import classes from './Notifications.module.css';
import {
  bodyOf,
  hours,
  otherZone,
  paceChoices,
  valuesOf,
  zonesWith,
  type PreferenceValues,
} from './preferences';
import { preferencesQuery } from './queries';

export function PreferencesForm({ saved }: { saved: NotificationPreferences }) {
  const client = useQueryClient();
  const form = useForm<PreferenceValues>({ initialValues: valuesOf(saved) });
  const zones = useMemo(() => zonesWith(saved.timeZone), [saved.timeZone]);
  const elsewhere = otherZone(form.values.timeZone);
  const save = useMutation({
    mutationFn: (given: PreferenceValues) =>
      api.put<NotificationPreferences>('/notifications/preferences', bodyOf(given), {
        version: saved.version,
      }),
    onSuccess: (stored) => {
      client.setQueryData(preferencesQuery.queryKey, stored);
      toast.done('Your preferences are saved.');
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((given) => save.mutate(given))}>
      <Stack>
        <ProblemAlert error={save.error} fields={['email', 'timeZone', 'digestHour']} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Select
            label="E-mail by default"
            allowDeselect={false}
            data={paceOptions}
            {...form.getInputProps('email')}
          />
          <Select
            label="Time zone"
            description={elsewhere && `This browser is in ${elsewhere}.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
            allowDeselect={false}
            nothingFoundMessage="No such time zone"
            limit={60}
            data={zones}
            {...form.getInputProps('timeZone')}
          />
          <Select
            label="Digests come at"
            allowDeselect={false}
            data={hours}
            {...form.getInputProps('digestHour')}
          />
        </SimpleGrid>
        <Kinds form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Save preferences
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Kinds({ form }: { form: UseFormReturnType<PreferenceValues> }) {
  const paces = paceChoices(form.values.email);
  return (
    <table className={classes.preferences}>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Inbox</th>
          <th scope="col">E-mail</th>
        </tr>
      </thead>
      <tbody>
        {notificationKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              {kindName[kind]}
              <span className={classes.about}>{kindAbout[kind]}</span>
            </th>
            <td>
              <Checkbox
                aria-label={`${kindName[kind]} in the inbox`}
                {...form.getInputProps(`inbox.${kind}`, { type: 'checkbox' })}
              />
            </td>
            <td>
              <Select
                aria-label={`E-mail for ${kindName[kind]}`}
                size="xs"
                allowDeselect={false}
                data={paces}
                {...form.getInputProps(`pace.${kind}`)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
