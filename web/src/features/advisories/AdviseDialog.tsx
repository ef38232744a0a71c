import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Advisory, Severity, Skill } from '@/lib/api/skills';
import { focusInvalid } from '@/lib/focusInvalid';
import { useIdempotencyKey } from '@/lib/idempotency';
import { skillPath } from '@/lib/skills';
import { plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import classes from './Advisories.module.css';
import { useAdvisoryStep } from './queries';
import { severities, severityName } from './severity';

interface Props {
  skill: Skill;
  onClose: () => void;
}

interface Values {
  title: string;
  severity: Severity;
  affected: string;
  fixedIn: string;
  text: string;
}

const fields = ['title', 'severity', 'affected', 'fixedIn', 'text'] as const;
const MAX_TEXT = 32 * 1024;

export function AdviseDialog({ skill, onClose }: Props) {
  const idempotency = useIdempotencyKey();
  const form = useForm<Values>({
    initialValues: { title: '', severity: 'MODERATE', affected: '', fixedIn: '', text: '' },
    validate: {
      title: (value) => (value.trim() ? null : 'Please say in a line what is wrong.'),
      affected: (value) => (value.trim() ? null : 'Please say which versions are affected.'),
      text: (value) => (value.trim() ? null : 'Please say what happens and what to do.'),
    },
  });
  const advise = useAdvisoryStep(({ fixedIn, ...given }: Values) => {
    const body = { ...given, fixedIn: fixedIn.trim() || undefined };
    return api.post<Advisory>(`${skillPath(skill.skillId)}/advisories`, body, {
      idempotencyKey: idempotency.keyFor(body),
    });
  });
  const submit = form.onSubmit(
    (given) =>
      advise.mutate(given, {
        onSuccess: ({ told }) => {
          idempotency.used();
          toast.done(`The advisory is published, and ${plural(told, 'user')} told.`);
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      }),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title="New advisory"
      size="xl"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={advise.error} fields={fields} />
          <TextInput
            label="What is wrong"
            withAsterisk
            maxLength={200}
            data-autofocus
            {...form.getInputProps('title')}
          />
          <div className={classes.three}>
            <Select
              label="Severity"
              allowDeselect={false}
              data={severities.map((value) => ({ value, label: severityName[value] }))}
              {...form.getInputProps('severity')}
            />
            <TextInput
              label="Affected versions"
              withAsterisk
              placeholder=">=1.4.0 <2.1.0"
              maxLength={500}
              {...form.getInputProps('affected')}
            />
            <TextInput
              label="Repaired in"
              placeholder="no version yet"
              maxLength={128}
              {...form.getInputProps('fixedIn')}
            />
          </div>
          <MarkdownField
            label="What happens, and what to do"
            maxBytes={MAX_TEXT}
            value={form.values.text}
            error={form.errors.text as string | undefined}
            onChange={(text) => form.setFieldValue('text', text)}
          />
          <Group justify="space-between">
            <span className={classes.told}>
              Whoever fetched an affected version is told. An advisory can be withdrawn, not
              deleted.
            </span>
            <Group>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={advise.isPending}>
                Publish
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
