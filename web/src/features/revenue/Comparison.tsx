import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Downloads } from '@/components/Downloads';
import { DropZone } from '@/components/DropZone';
import { Figures } from '@/components/Figures';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { ComparedExecution, Comparison as Result } from '@/lib/api/billingmonths';
import { count, plural } from '@/lib/text';
import { compare, comparisonUrl } from './queries';
import classes from './Revenue.module.css';

interface Props {
  partner: string;
  month: string;
}

/** The partner's own ids against those that are counted, to the last one. */
export function Comparison({ partner, month }: Props) {
  const [files, setFiles] = useState<File[]>([]);
  const [file] = files;
  const run = useMutation({ mutationFn: (given: File) => compare(partner, month, given) });
  return (
    <>
      <p className={classes.about}>
        A text or CSV file with one <code>id</code> or <code>source,id</code> a line, at most
        1,000,000 lines and 64 MiB. Your own executions are left out on our side. The list is not
        kept, its differences are for 90 days.
      </p>
      <DropZone
        invitation="Drop your list here"
        accept={['.txt', '.csv']}
        files={files.slice(0, 1)}
        onChange={setFiles}
        disabled={run.isPending}
      />
      <Group mt="md">
        <Button
          variant="default"
          disabled={!file}
          loading={run.isPending}
          onClick={() => file && run.mutate(file)}
        >
          Compare
        </Button>
      </Group>
      <ProblemAlert error={run.error} />
      <div role="status">
        {run.data && <Differences result={run.data} csv={comparisonUrl(partner, month)} />}
      </div>
    </>
  );
}

function Differences({ result, csv }: { result: Result; csv: string }) {
  const { theirs, repeated, ours, matched } = result;
  const { onlyTheirs, onlyTheirsCount, onlyOurs, onlyOursCount } = result;
  const same = onlyTheirsCount === 0 && onlyOursCount === 0;
  return (
    <>
      <Group mt="lg" mb="sm" justify="space-between">
        <b>{same ? 'Both lists are the same.' : 'The lists differ.'}</b>
        {!same && (
          <Downloads of="the comparison" files={[{ name: 'All differences, CSV', href: csv }]} />
        )}
      </Group>
      <Figures
        figures={[
          {
            name: 'In your list',
            value: count(theirs),
            note: repeated > 0 && `and ${plural(repeated, 'line')} once more`,
          },
          { name: 'Counted here', value: count(ours) },
          { name: 'In both', value: count(matched) },
        ]}
      />
      {!same && (
        <div className={classes.differences}>
          <Side title="Only in your list" some={onlyTheirs} all={onlyTheirsCount} />
          <Side title="Only counted here" some={onlyOurs} all={onlyOursCount} />
        </div>
      )}
    </>
  );
}

interface SideProps {
  title: string;
  some: readonly ComparedExecution[];
  all: number;
}

function Side({ title, some, all }: SideProps) {
  return (
    <section aria-label={title}>
      <h3>
        {title}: {count(all)}
      </h3>
      <ul tabIndex={0}>
        {some.map(({ source, id }) => (
          <li key={`${source}\n${id}`}>
            {source && <small>{source}</small>} {id}
          </li>
        ))}
      </ul>
      {all > some.length && <p className={classes.quiet}>and {count(all - some.length)} more</p>}
    </section>
  );
}
