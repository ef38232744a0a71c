import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { DataTable, type Column } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import type { PartnerMonth, SealedVersion } from '@/lib/api/billingmonths';
import { versionPath } from '@/lib/skills';
import { count, plural } from '@/lib/text';
import { partnerMonthQuery } from './queries';
import classes from './Revenue.module.css';
import { skillOf } from './sealed';

const SHOWN = 20;

interface Props {
  partner: string;
  month: string;
}

/** What the month holds of each skill version, and the root over it that nobody can change. */
export function Sealed({ partner, month }: Props) {
  const { data, error, refetch } = useQuery(partnerMonthQuery(partner, month));
  if (error && data === undefined) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }
  if (data === undefined) return <LoadingRows rows={3} height={44} />;
  if (data === null || data.subjects.length === 0) {
    return <p className={classes.quiet}>Nothing was executed, so nothing is in the seal.</p>;
  }
  return (
    <>
      <p className={classes.about}>
        Sealed <Moment at={data.signature.sealedAt} as="day" />. Every execution is in it, failed
        ones and your own too; billed are those that succeeded for others. Each root binds all
        executions of its version.
      </p>
      <Versions month={data} />
    </>
  );
}

function Versions({ month: { subjects, executions, billed, quantity } }: { month: PartnerMonth }) {
  const [all, setAll] = useState(false);
  const columns: Column<SealedVersion>[] = [
    { name: 'Skill version', cell: ({ subject }) => <Version subject={subject} /> },
    {
      name: 'Executions',
      number: true,
      cell: (version) => count(version.executions),
      foot: count(executions),
    },
    { name: 'Billed', number: true, cell: (version) => count(version.billed), foot: count(billed) },
    {
      name: 'Units billed',
      number: true,
      cell: (version) => count(version.quantity),
      foot: count(quantity),
    },
    {
      name: 'Root',
      wide: true,
      cell: ({ root }) => <CopyText text={root} what="root" shown={16} />,
    },
  ];
  return (
    <>
      <DataTable
        caption="Skill versions in the sealed month"
        columns={columns}
        rows={all ? subjects : subjects.slice(0, SHOWN)}
        keyOf={({ subject, root }) => `${subject}\n${root}`}
        footName={`All ${plural(subjects.length, 'version')}`}
      />
      {!all && subjects.length > SHOWN && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Show all {subjects.length} versions
        </Button>
      )}
    </>
  );
}

function Version({ subject }: { subject: string }) {
  const skill = skillOf(subject);
  return skill ? <Link to={versionPath(skill.id, skill.version)}>{subject}</Link> : subject;
}
