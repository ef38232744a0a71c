import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { CertificationLevel } from '@/lib/api/certification';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { grantedLevels, levelName } from '@/lib/certification';
import { focusInvalid } from '@/lib/focusInvalid';
import { toast } from '@/lib/toast';
import { CriteriaFields } from './CriteriaFields';
import { evidenceOf, missingEvidence, type EvidenceValues } from './evidence';
import { useCertificationStep } from './queries';
import { useLevel } from './useLevel';
import { validity } from './validity';

interface Props {
  member: { username: string; displayName: string };
  onClose: () => void;
}

interface Values {
  level: CertificationLevel;
  reason: string;
  expiresOn: string;
  cohort: string;
  evidence: EvidenceValues;
}

export function GrantDialog({ member, onClose }: Props) {
  const form = useForm<Values>({
    initialValues: { level: 'FOUNDATION', reason: '', expiresOn: '', cohort: '', evidence: {} },
    validate: { reason: (value) => (value.trim() ? null : 'Please say why.') },
  });
  const level = useLevel(form.values.level);
  const grant = useCertificationStep((given: Values) =>
    api.post(`/members/${encodeURIComponent(member.username)}/certifications`, {
      level: given.level,
      reason: given.reason.trim(),
      expiresOn: given.expiresOn || undefined,
      cohort: given.cohort.trim() || undefined,
      evidence: evidenceOf(given.evidence, level?.criteria ?? []),
    }),
  );
  const submit = form.onSubmit((given, event) => {
    const missing = missingEvidence(given.evidence, level?.criteria ?? []);
    if (Object.keys(missing).length > 0) {
      form.setErrors(missing);
      return focusInvalid(event?.currentTarget);
    }
    grant.mutate(given, {
      onSuccess: () => {
        toast.done(`${member.displayName || member.username} is now ${levelName[given.level]}.`);
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
      title={`Grant ${member.displayName || member.username} a certificate`}
      size="xl"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={grant.error} fields={['level', 'reason', 'expiresOn', 'cohort']} />
          <Select
            label="Level"
            allowDeselect={false}
            data={grantedLevels.map((value) => ({ value, label: levelName[value] }))}
            {...form.getInputProps('level')}
          />
          {level && (
            <CriteriaFields
              criteria={level.criteria}
              values={form.values.evidence}
              errors={form.errors}
              onChange={(evidence) => form.setFieldValue('evidence', evidence)}
            />
          )}
          <TextInput
            label="Cohort"
            description="Shown on the certificate, if it belongs to a course or a group."
            maxLength={80}
            {...form.getInputProps('cohort')}
          />
          <TextInput
            label="Expires on"
            description={
              level?.validityDays
                ? `Left empty, it is valid for ${validity(level.validityDays)}.`
                : 'Left empty, it does not expire.'
            }
            type="date"
            maw="14rem"
            {...form.getInputProps('expiresOn')}
          />
          <Textarea
            label="Reason"
            description="Written on the record of this decision, for everyone to read."
            withAsterisk
            autosize
            minRows={2}
            maxLength={2_000}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={grant.isPending}>
              Grant
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
