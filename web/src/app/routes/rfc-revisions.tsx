import { useParams } from 'react-router';
import { RevisionDiffPage } from '@/features/rfcs/RevisionDiffPage';
import { RevisionPage } from '@/features/rfcs/RevisionPage';

/** One revision ("2"), or two compared ("1..2"). */
export function Component() {
  const { range = '' } = useParams();
  return range.includes('..') ? <RevisionDiffPage /> : <RevisionPage key={range} />;
}
