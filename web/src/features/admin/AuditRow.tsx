import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { AuditEntry } from '@/lib/api/types';
import classes from './Admin.module.css';
import { actionName, detailLines, subjectPage } from './audit';

interface Props {
  entry: AuditEntry;
  actorName: (id: string) => string | undefined;
}

export function AuditRow({ entry, actorName }: Props) {
  const page = subjectPage(entry.subject, entry.detail, entry.subjectName);
  const lines = detailLines(entry.detail);
  const subject = <code>{entry.subjectName ? `member:${entry.subjectName}` : entry.subject}</code>;
  return (
    <div className={classes.entry}>
      <div className={classes.summary}>
        <b>{actionName(entry.action)}</b>
        {page ? <Link to={page}>{subject}</Link> : subject}
      </div>
      {lines.map((line) => (
        <Text key={line} size="sm" className={classes.detail}>
          {line}
        </Text>
      ))}
      {entry.reason && (
        <blockquote className={classes.quote}>
          <Text size="sm" className={classes.detail}>
            {entry.reason}
          </Text>
        </blockquote>
      )}
      <Text size="sm" c="dimmed" component="div">
        {entry.actor ? <Actor id={entry.actor} name={actorName(entry.actor)} /> : 'the platform'},{' '}
        <Moment at={entry.at} /> · entry {entry.id}
      </Text>
    </div>
  );
}

function Actor({ id, name }: { id: string; name?: string }) {
  if (name) return <Link to={`/members/${name}`}>{name}</Link>;
  return <span title={id}>account {id.slice(0, 8)}…</span>;
}
