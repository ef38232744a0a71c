import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import type { Monitor } from '@/lib/api/monitors';
import { fieldErrors } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { monitorKindName, serviceHoursName } from '@/lib/sla';
import { toast } from '@/lib/toast';
import { HttpFields } from './HttpFields';
import { useSave } from './queries';
import { bodyOf, fields, intervals, rules, valuesOf, type MonitorValues } from './values';

interface Props {
  agreement: string;
  /** A new one without it. */
  monitor?: Monitor;
  onClose: () => void;
}

const choices = <T extends string>(names: Record<T, string>) =>
  (Object.entries(names) as [T, string][]).map(([value, label]) => ({ value, label }));

/** What is looked at, how often, and what counts as up. */
export function MonitorDialog({ agreement, monitor, onClose }: Props) {
  const form = useForm<MonitorValues>({ initialValues: valuesOf(monitor), validate: rules });
  const save = useSave(agreement, monitor);
  const { kind } = form.values;
  const submit = form.onSubmit(
    (given) =>
      save.mutate(bodyOf(given), {
        onSuccess: () => {
          toast.done(monitor ? 'The monitor is changed.' : 'It is watched from now on.');
          onClose();
        },
        onError: (error) => {
          const { leastSuccessBasisPoints, ...others } = fieldErrors(error);
          form.setErrors({ ...others, leastSuccessPercent: leastSuccessBasisPoints });
        },
      }),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <FormDialog
      title={monitor ? `Edit “${monitor.name}”` : 'Add a monitor'}
      submit={monitor ? 'Save' : 'Add'}
      pending={save.isPending}
      error={save.error}
      fields={fields}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        description="As it stands in reports and on the status page."
        withAsterisk
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Select
        label="Source"
        description={monitor ? 'It never changes.' : 'None of them is the partner.'}
        allowDeselect={false}
        disabled={!!monitor}
        data={choices(monitorKindName)}
        value={kind}
        onChange={(value) => {
          const next = value as MonitorValues['kind'];
          form.setFieldValue('kind', next);
          if (next !== 'EXECUTIONS') {
            form.setFieldValue('intervalSeconds', String(intervals[next][2]));
          }
        }}
      />
      <Select
        label="Has to be up"
        description={monitor && 'It never changes.'}
        allowDeselect={false}
        disabled={!!monitor}
        data={choices(serviceHoursName)}
        {...form.getInputProps('serviceHours')}
      />
      {kind === 'HTTP' && <HttpFields form={form} />}
      {kind === 'ALERTS' && (
        <>
          <TextInput
            label="Heard of at least every (seconds)"
            description="When nothing is heard for three times as long, data are missing. Send a heartbeat."
            inputMode="numeric"
            {...form.getInputProps('intervalSeconds')}
          />
          {monitor && (
            <TextInput
              readOnly
              label="Label of its alerts"
              value={`cvf_monitor="${monitor.id}"`}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </>
      )}
      {kind === 'EXECUTIONS' && (
        <TextInput
          label="Of an hour’s executions, succeed at least (%)"
          description="An hour below it is down; one with fewer than 20 executions has no data."
          inputMode="decimal"
          {...form.getInputProps('leastSuccessPercent')}
        />
      )}
    </FormDialog>
  );
}
