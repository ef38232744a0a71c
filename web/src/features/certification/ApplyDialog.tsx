import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { LevelDescription } from '@/lib/api/certification';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { useIdempotencyKey } from '@/lib/idempotency';
import { focusInvalid } from '@/lib/focusInvalid';
import { toast } from '@/lib/toast';
import { CriteriaFields } from './CriteriaFields';
import { evidenceOf, missingEvidence, type EvidenceValues } from './evidence';
import { useCertificationStep } from './queries';

interface Props {
  level: LevelDescription;
  onClose: () => void;
}

interface Values {
  statement: string;
  evidence: EvidenceValues;
}

export function ApplyDialog({ level, onClose }: Props) {
  const idempotency = useIdempotencyKey();
  const form = useForm<Values>({ initialValues: { statement: '', evidence: {} } });
  const apply = useCertificationStep((given: Values) => {
    const body = {
      level: level.level,
      statement: given.statement.trim(),
      evidence: evidenceOf(given.evidence, level.criteria),
    };
    return api.post('/me/certification-applications', body, {
      idempotencyKey: idempotency.keyFor(body),
    });
  });
  const submit = form.onSubmit((given, event) => {
    const missing = missingEvidence(given.evidence, level.criteria);
    if (!given.statement.trim()) missing.statement = 'Please write a few words.';
    if (Object.keys(missing).length > 0) {
      form.setErrors(missing);
      return focusInvalid(event?.currentTarget);
    }
    apply.mutate(given, {
      onSuccess: () => {
        idempotency.used();
        toast.done('Your application is sent. You hear of the decision in your inbox.');
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title={`Apply for ${level.title}`}
      size="xl"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={apply.error} fields={['statement']} />
          <Textarea
            label="Why you apply"
            description="Only certifiers and maintainers read this. Your evidence becomes public with the certificate."
            withAsterisk
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5_000}
            data-autofocus
            {...form.getInputProps('statement')}
          />
          <CriteriaFields
            criteria={level.criteria}
            values={form.values.evidence}
            errors={form.errors}
            onChange={(evidence) => {
              form.setFieldValue('evidence', evidence);
              form.clearErrors();
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={apply.isPending}>
              Send the application
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
