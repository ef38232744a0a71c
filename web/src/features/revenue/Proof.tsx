import { Button, Code, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Downloads } from '@/components/Downloads';
import { ProblemAlert } from '@/components/ProblemAlert';
import { monthName } from '@/lib/months';
import { askProof, proofUrl } from './queries';
import classes from './Revenue.module.css';
import { countedAs } from './sealed';

interface Props {
  partner: string;
  month: string;
}

/** That one execution is counted in the month, checked by anybody without asking the platform. */
export function Proof({ partner, month }: Props) {
  const [params] = useSearchParams();
  const form = useForm({
    initialValues: { source: params.get('source') ?? '', id: params.get('id') ?? '' },
    validate: {
      source: (value) => (value.trim() ? null : 'Where it was executed: /organisations/…'),
      id: (value) => (value.trim() ? null : 'The ID it was reported with.'),
    },
  });
  const ask = useMutation({
    mutationFn: ({ source, id }: { source: string; id: string }) =>
      askProof(partner, month, source, id),
  });
  return (
    <>
      <p className={classes.about}>
        When a month is sealed, all executions of it are bound together by one signed hash. For each
        execution there is a short proof that it is among them.
      </p>
      <form
        noValidate
        className={classes.form}
        onSubmit={form.onSubmit(({ source, id }) =>
          ask.mutate({ source: source.trim(), id: id.trim() }),
        )}
      >
        <TextInput
          label="Source"
          placeholder="/organisations/…"
          spellCheck={false}
          {...form.getInputProps('source')}
        />
        <TextInput label="ID" spellCheck={false} {...form.getInputProps('id')} />
        <Button type="submit" variant="default" loading={ask.isPending}>
          Prove it
        </Button>
      </form>
      <div role="status">
        {ask.data && (
          <div className={classes.proved}>
            <p>
              <b>It is in {monthName(month)}.</b> {ask.data.id} of {ask.data.source} is among the
              sealed executions of {ask.data.subject.name}: {countedAs(ask.data)}.
            </p>
            <Downloads
              of="the proof"
              files={[
                {
                  name: 'Proof as a file',
                  file: 'proof.json',
                  href: proofUrl(partner, month, ask.data.source, ask.data.id),
                },
              ]}
            />
            <p className={classes.quiet}>
              Check it without us: <Code>./cvf executions verify proof.json</Code>
            </p>
          </div>
        )}
      </div>
      <ProblemAlert error={ask.error} />
    </>
  );
}
