import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { SkillUsage } from '@/lib/api/usage';
import { percent } from '@/lib/points';
import { skillPath } from '@/lib/skills';
import { count } from '@/lib/text';
import { millis } from '@/lib/usage';
import { useSkillUsage } from './queries';
import { writeView, type Range, type Scope, type View } from './view';

interface Props {
  scope: Scope;
  /** Of a partner's executions, those of one organisation. */
  consumer: string;
  range: Range;
  linkOf: (skill: string) => View;
}

const orNone = (value: number | undefined, format: (value: number) => string) =>
  value === undefined ? '–' : format(value);

/** Which skills it was, in which versions, and how well they did. */
export function SkillTable({ scope, consumer, range, linkOf }: Props) {
  const rows = useSkillUsage(scope, consumer, range);
  const columns: Column<SkillUsage>[] = [
    {
      name: 'Skill',
      cell: ({ skill, version }) => (
        <>
          <Link to={`/usage?${writeView(linkOf(skill.slug)).toString()}`}>
            {skill.name ?? skill.slug}
          </Link>
          <small>
            <Link to={skillPath(skill.slug)}>{skill.slug}</Link> {version}
          </small>
        </>
      ),
    },
    { name: 'Executions', number: true, cell: ({ executions }) => count(executions) },
    { name: 'Units', number: true, cell: ({ quantity }) => count(quantity) },
    {
      name: 'Succeeded',
      number: true,
      cell: ({ successRateBasisPoints }) => orNone(successRateBasisPoints, percent),
    },
    { name: 'Median', number: true, cell: ({ p50Millis }) => orNone(p50Millis, millis) },
    { name: '95th', number: true, cell: ({ p95Millis }) => orNone(p95Millis, millis) },
    { name: '99th', number: true, cell: ({ p99Millis }) => orNone(p99Millis, millis) },
  ];
  return (
    <Section title="By skill">
      {rows.error && !rows.items && <ErrorState error={rows.error} retry={rows.retry} />}
      {!rows.items && !rows.error && <LoadingRows rows={3} height={48} />}
      {rows.items && (
        <DataTable
          caption="Executions by skill and version, with the percentiles of their durations"
          columns={columns}
          rows={rows.items}
          keyOf={({ skill, version }) => `${skill.slug}@${version}`}
          stale={rows.stale}
        />
      )}
      <LoadMore {...rows} />
    </Section>
  );
}
