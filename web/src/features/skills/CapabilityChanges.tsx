import { Text } from '@mantine/core';
import type { CapabilityChange } from '@/lib/api/skills';
import classes from './Versions.module.css';

const changeName: Record<CapabilityChange['change'], string> = {
  ADDED: 'New',
  REMOVED: 'Gone',
  CHANGED: 'Changed',
};

export function CapabilityChanges({ changes }: { changes: CapabilityChange[] }) {
  if (changes.length === 0) return <Text c="dimmed">They are the same.</Text>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Changed capabilities">
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">Capability</th>
            <th scope="col">Change</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, change, before, after }) => (
            <tr key={name} data-change={change}>
              <th scope="row">{name}</th>
              <td>{changeName[change]}</td>
              <td>{before ? <del>{before}</del> : <None />}</td>
              <td>{after ? <ins>{after}</ins> : <None />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const None = () => (
  <Text span c="dimmed">
    –
  </Text>
);
