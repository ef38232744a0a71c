import { Text } from '@mantine/core';
import type { Skill } from '@/lib/api/skills';
import { DeprecationForm } from './DeprecationForm';
import { PriceForm } from './PriceForm';
import classes from './Settings.module.css';
import { RenameForm } from './RenameForm';
import { TransferForm } from './TransferForm';

export function SkillSettings({ skill }: { skill: Skill }) {
  const may = (...wanted: Skill['actions']) => wanted.some((each) => skill.actions.includes(each));
  const nothing = !may('SET_PRICE', 'DEPRECATE', 'UNDEPRECATE', 'RENAME', 'TRANSFER');
  return (
    <div className={classes.settings}>
      {may('SET_PRICE') && <PriceForm skill={skill} />}
      {may('DEPRECATE', 'UNDEPRECATE') && <DeprecationForm skill={skill} />}
      {may('RENAME') && <RenameForm skill={skill} />}
      {may('TRANSFER') && <TransferForm skill={skill} />}
      {nothing && <Text c="dimmed">Only owners of this partner change the settings.</Text>}
    </div>
  );
}
