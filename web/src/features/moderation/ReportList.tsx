import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { CommentReport, OtherReport } from '@/lib/api/moderation';
import { plural } from '@/lib/text';
import classes from './Moderation.module.css';

/** What members say about the same comment, the first report on top. */
export function ReportList({ report }: { report: CommentReport }) {
  const { reports, others } = report;
  if (reports <= 1) {
    return (
      <Text component="div">
        <b>Reported</b> by <Said report={report} />
      </Text>
    );
  }
  const shown = [report, ...others];
  const unseen = reports - shown.length;
  return (
    <div>
      <b>Reported</b> by {plural(reports, 'member')}
      <ol className={classes.reports}>
        {shown.map((each, index) => (
          <li key={index}>
            <Said report={each} />
          </li>
        ))}
      </ol>
      {unseen > 0 && (
        <Text size="sm" c="dimmed">
          and {plural(unseen, 'more report')}
        </Text>
      )}
    </div>
  );
}

function Said({ report: { reason, reportedBy, reportedAt } }: { report: OtherReport }) {
  return (
    <>
      {reportedBy ? <Link to={`/members/${reportedBy}`}>{reportedBy}</Link> : 'a former member'},{' '}
      <Moment at={reportedAt} />: {reason}
    </>
  );
}
