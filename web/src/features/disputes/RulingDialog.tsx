import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { toast } from '@/lib/toast';
import { OutcomeFields } from './OutcomeFields';
import { usePost } from './queries';
import { checkRuling, emptyRuling, rulingBody, type RulingValues } from './ruling';
import { partyOf } from './standing';
import type { Dispute, NewAppealDecision, NewResolution } from './types';
import { MAX_TEXT } from './values';
import { outcomeName } from './words';

interface Props {
  dispute: Dispute;
  /** Judges the first resolution instead of the claim. */
  appeal?: boolean;
  onClose: () => void;
}

const fields = ['upheld', 'outcome', 'against', 'reason', 'plan', 'dueOn'];

export function RulingDialog({ dispute, appeal = false, onClose }: Props) {
  const form = useForm<RulingValues>({
    initialValues: emptyRuling(dispute),
    validate: (values) => checkRuling(values, appeal, new Date().toISOString().slice(0, 10)),
  });
  const decide = usePost<NewResolution | NewAppealDecision>(
    dispute,
    appeal ? 'appeal/decision' : 'resolution',
  );
  const submit = form.onSubmit(
    (given) =>
      decide.mutate(rulingBody(given, appeal), {
        onSuccess: () => {
          toast.done(appeal ? 'The appeal is decided, for good.' : 'The case is decided.');
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
      closeOnEscape={!form.isDirty()}
      title={appeal ? 'Decide the appeal' : 'Decide the case'}
      size="xl"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          {appeal && <FirstOne dispute={dispute} input={form.getInputProps('upheld')} />}
          {(!appeal || form.values.upheld === 'NO') && (
            <OutcomeFields dispute={dispute} form={form} />
          )}
          <MarkdownField
            label="Reason, for both parties to read"
            maxCharacters={MAX_TEXT}
            value={form.values.reason}
            error={form.errors.reason as string | undefined}
            onChange={(reason) => form.setFieldValue('reason', reason)}
            onSubmit={submit}
          />
          <ProblemAlert error={decide.error} fields={fields} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={decide.isPending}>
              {appeal ? 'Record the decision' : 'Record the resolution'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function FirstOne({ dispute, input }: { dispute: Dispute; input: object }) {
  const { resolution } = dispute;
  const first = resolution
    ? `${outcomeName[resolution.outcome]}${resolution.against ? ` of ${partyOf(dispute, resolution.against).name}` : ''}`
    : 'The resolution';
  return (
    <Radio.Group label={`What was decided: ${first}`} withAsterisk {...input}>
      <Stack gap="xs" mt="xs">
        <Radio value="YES" label="It stands" description="The appeal is rejected." />
        <Radio
          value="NO"
          label="It is overturned"
          description="Decide anew below. A suspension that falls away ends at once."
        />
      </Stack>
    </Radio.Group>
  );
}
