import { Link } from 'react-router';
import { BarTable } from '@/components/BarTable';
import { barsOf, type Counted } from './shares';

interface Props {
  caption: string;
  column: string;
  rows: readonly Counted[];
}

export function Counts({ caption, column, rows }: Props) {
  return (
    <BarTable
      caption={caption}
      columns={[column, 'Number']}
      bars={barsOf(rows, ({ to = '', name }) => (
        <Link to={to}>{name}</Link>
      ))}
    />
  );
}
