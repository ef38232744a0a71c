import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormDialog } from '@/components/FormDialog';
import type { Incident } from '@/lib/api/incidents';
import { fieldErrors } from '@/lib/api/problem';
import { localMoment } from '@/lib/sla';
import { toast } from '@/lib/toast';
import { useIncidentStep } from './queries';

interface Props {
  incident: Incident;
  onClose: () => void;
}

/** Says that somebody works on it; staff may say since when. */
export function AcknowledgeDialog({ incident, onClose }: Props) {
  const [at, setAt] = useState('');
  const send = useIncidentStep<{ at?: string }>(incident, 'acknowledgement');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(at ? { at: localMoment(at) } : {}, {
      onSuccess: () => {
        toast.done('Acknowledged. The response clock has stopped.');
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title="Acknowledge this incident"
      submit="Acknowledge"
      pending={send.isPending}
      error={send.error}
      fields={['at']}
      dirty={at !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>It says that somebody works on it, and stops the response clock. It is done once.</div>
      {incident.actions.includes('BACK_DATE') && (
        <TextInput
          type="datetime-local"
          label="When the partner answered"
          description="Now, unless it answered otherwise before, as by telephone. In your time zone."
          value={at}
          error={fieldErrors(send.error).at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
