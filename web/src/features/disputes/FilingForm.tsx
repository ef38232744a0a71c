import { Alert, Button, FileInput, Group, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { LeaveGuard } from '@/components/LeaveGuard';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors, isProblem, messageOf } from '@/lib/api/problem';
import { inBytes } from '@/lib/bytes';
import { fileTypes } from '@/lib/evidence';
import { focusInvalid } from '@/lib/focusInvalid';
import { plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import type { claimants } from './parties';
import { disputePath } from './queries';
import { RespondentField } from './RespondentField';
import { useFiling } from './useFiling';
import { bodyOf, caseIn, fields, MAX_TEXT, rules, type DisputeValues } from './values';
import { typeAbout, typeName, types } from './words';

export function FilingForm({ claimants: choice }: { claimants: ReturnType<typeof claimants> }) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const filed = useRef(false);
  const form = useForm<DisputeValues>({
    initialValues: {
      claimant: choice[0]?.items[0]?.value ?? null,
      respondent: params.get('respondent') ?? '',
      type: null,
      description: '',
      files: [],
    },
    validate: rules,
  });
  const file = useFiling();
  const send = (given: DisputeValues, target?: HTMLFormElement) =>
    file.mutate(
      { body: bodyOf(given), files: given.files },
      {
        onSuccess: ({ dispute, refused }) => {
          filed.current = true;
          toast.done(`${dispute.caseId} is filed. ${dispute.respondent.name} is told.`);
          refused.forEach(toast.failed);
          void navigate(disputePath(dispute.caseId));
        },
        onError: (error) => {
          form.setErrors(fieldErrors(error));
          focusInvalid(target);
        },
      },
    );
  const submit = (event?: FormEvent<HTMLFormElement>) =>
    form.onSubmit(
      (given) => send(given, event?.currentTarget),
      () => focusInvalid(event?.currentTarget),
    )(event);
  const unfinished = () => !filed.current && form.values.description.trim() !== '';
  const { type, files } = form.values;
  const size = files.reduce((sum, each) => sum + each.size, 0);
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Refusal error={file.error} />
        <Select
          label="Filed by"
          description="Its people see the case, and its owners can settle or appeal."
          withAsterisk
          allowDeselect={false}
          data={choice}
          {...form.getInputProps('claimant')}
        />
        <RespondentField
          value={form.values.respondent}
          error={form.errors.respondent as string | undefined}
          onChange={(respondent) => form.setFieldValue('respondent', respondent)}
        />
        <Select
          label="What it is about"
          description={type ? typeAbout[type] : undefined}
          placeholder="Choose one"
          withAsterisk
          allowDeselect={false}
          data={types.map((value) => ({ value, label: typeName[value] }))}
          {...form.getInputProps('type')}
        />
        <MarkdownField
          label="What happened"
          maxCharacters={MAX_TEXT}
          placeholder="What happened and when, what was agreed, what you did about it, and what you ask for."
          value={form.values.description}
          error={form.errors.description as string | undefined}
          onChange={(description) => form.setFieldValue('description', description)}
          onSubmit={submit}
        />
        <FileInput
          label="Evidence"
          description={
            files.length > 0
              ? `${plural(files.length, 'file')}, ${inBytes(size)}`
              : 'Both parties see it. More can be added later.'
          }
          placeholder="Choose files"
          multiple
          clearable
          clearButtonProps={{ 'aria-label': 'Remove the files' }}
          accept={fileTypes.join()}
          leftSection={<IconPaperclip size={16} aria-hidden />}
          {...form.getInputProps('files')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={file.isPending}>
            File the dispute
          </Button>
        </Group>
      </Stack>
      <LeaveGuard when={unfinished}>What you have written about the case is lost.</LeaveGuard>
    </form>
  );
}

/** The same case may be open already: then it is one step away. */
function Refusal({ error }: { error: unknown }) {
  const open = isProblem(error, 'dispute-exists') && caseIn(error.message);
  if (!open) return <ProblemAlert error={error} fields={fields} />;
  return (
    <Alert color="yellow" role="alert" title="This dispute is open already">
      {messageOf(error)} <Link to={disputePath(open)}>Go to {open}</Link>
    </Alert>
  );
}
