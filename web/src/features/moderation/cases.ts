import type { ModerationItem } from '@/lib/api/moderation';

export type ModerationKind = ModerationItem['kind'];

export const kindName: Record<ModerationKind, string> = {
  REPORT: 'Report',
  APPEAL: 'Comment appeal',
  FLAG: 'Upvote ring',
  REPUTATION_APPEAL: 'Points appeal',
};

export const kinds = Object.keys(kindName) as ModerationKind[];

export function keyOf(item: ModerationItem): string {
  switch (item.kind) {
    case 'REPORT':
      return `report-${item.report.id}`;
    case 'APPEAL':
      return `appeal-${item.appeal.comment.id}`;
    case 'FLAG':
      return `flag-${item.flag.id}`;
    case 'REPUTATION_APPEAL':
      return `points-${item.entry.id}`;
  }
}
