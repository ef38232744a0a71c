import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormDialog } from '@/components/FormDialog';
import type { Incident } from '@/lib/api/incidents';
import { fieldErrors } from '@/lib/api/problem';
import type { Severity } from '@/lib/sla';
import { toast } from '@/lib/toast';
import { useIncidentStep } from './queries';
import { SeverityField } from './SeverityField';

interface Props {
  incident: Incident;
  onClose: () => void;
}

export function SeverityDialog({ incident, onClose }: Props) {
  const [severity, setSeverity] = useState<Severity>(incident.severity);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useIncidentStep<{ severity: Severity; reason: string }>(incident, 'severity');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    send.mutate(
      { severity, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.done('The severity is changed.');
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title="Change the severity"
      submit="Change"
      pending={send.isPending}
      error={send.error}
      fields={['severity', 'reason']}
      dirty={reason !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>It may count for the first answer from then on, or no longer.</div>
      <SeverityField
        value={severity}
        error={fieldErrors(send.error).severity}
        onChange={setSeverity}
      />
      <Textarea
        label="Reason"
        withAsterisk
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        error={tried && !reason.trim() ? 'Please fill this in.' : fieldErrors(send.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
