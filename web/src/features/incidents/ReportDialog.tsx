import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormDialog } from '@/components/FormDialog';
import { fieldErrors } from '@/lib/api/problem';
import { useSession } from '@/lib/session';
import { incidentPath, localMoment, type Severity } from '@/lib/sla';
import { toast } from '@/lib/toast';
import { useReport } from './queries';
import { SeverityField } from './SeverityField';

interface Props {
  partner: { slug: string; name: string };
  onClose: () => void;
}

const fields = ['severity', 'title', 'description', 'startedAt'];

interface Values {
  severity: Severity | null;
  title: string;
  description: string;
  startedAt: string;
}

/** The partner is told at once, and its response clock begins to run. */
export function ReportDialog({ partner, onClose }: Props) {
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const report = useReport();
  const form = useForm<Values>({
    initialValues: { severity: null, title: '', description: '', startedAt: '' },
    validate: {
      severity: (value) => (value ? null : 'Choose one.'),
      title: (value) => (value.trim() ? null : 'Say it in one line.'),
      description: (value) => (value.trim() ? null : 'Say what you noticed.'),
    },
  });
  const submit = form.onSubmit(({ severity, title, description, startedAt }) =>
    report.mutate(
      {
        partner: partner.slug,
        severity: severity ?? 'MINOR',
        title: title.trim(),
        description: description.trim(),
        startedAt: startedAt ? localMoment(startedAt) : undefined,
      },
      {
        onSuccess: ({ id }) => {
          toast.done(`${id} is opened. ${partner.name} is told.`);
          void navigate(incidentPath(id));
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <FormDialog
      title={`Report an incident at ${partner.name}`}
      submit="Report"
      pending={report.isPending}
      error={report.error}
      fields={fields}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        For those who use its skills, its own people, and staff. What a partner reports of itself
        does not count for its response.
      </div>
      <SeverityField
        value={form.values.severity}
        error={form.errors.severity as string | undefined}
        onChange={(severity) => form.setFieldValue('severity', severity)}
      />
      <TextInput
        label="In one line"
        withAsterisk
        maxLength={200}
        placeholder="The API answers with 503"
        {...form.getInputProps('title')}
      />
      <Textarea
        label="What you noticed"
        description="Since when, what you did, what came back."
        withAsterisk
        autosize
        minRows={4}
        maxRows={14}
        maxLength={10_000}
        {...form.getInputProps('description')}
      />
      {hasRole('MAINTAINER', 'ADMIN') && (
        <TextInput
          type="datetime-local"
          label="Began"
          description="Now, unless you know better: at most 7 days back, in your time zone."
          {...form.getInputProps('startedAt')}
        />
      )}
    </FormDialog>
  );
}
