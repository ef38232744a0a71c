import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconBraces,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  type Icon,
} from '@tabler/icons-react';
import { insertBlock, insertLink, toggleAround, togglePrefix } from './markdownEdits';
import type { Edit, Selection } from './markdownEdits';
import classes from './MarkdownField.module.css';

export interface Command {
  name: string;
  key?: string;
  icon: Icon;
  edit: (selection: Selection) => Edit;
}

export const commands: readonly Command[] = [
  {
    name: 'Heading',
    icon: IconHeading,
    edit: (s) => togglePrefix(s, () => '## ', /^#{1,6} /),
  },
  { name: 'Bold', key: 'b', icon: IconBold, edit: (s) => toggleAround(s, '**', 'bold') },
  { name: 'Italic', key: 'i', icon: IconItalic, edit: (s) => toggleAround(s, '*', 'italic') },
  { name: 'Code', key: 'e', icon: IconCode, edit: (s) => toggleAround(s, '`', 'code') },
  { name: 'Link', key: 'k', icon: IconLink, edit: insertLink },
  { name: 'Quote', icon: IconBlockquote, edit: (s) => togglePrefix(s, () => '> ', /^> /) },
  { name: 'List', icon: IconList, edit: (s) => togglePrefix(s, () => '- ', /^- (?!\[)/) },
  {
    name: 'Numbered list',
    icon: IconListNumbers,
    edit: (s) => togglePrefix(s, (line) => `${line + 1}. `, /^\d+\. /),
  },
  {
    name: 'Task list',
    icon: IconListCheck,
    edit: (s) => togglePrefix(s, () => '- [ ] ', /^- \[[ x]\] /),
  },
  { name: 'Code block', icon: IconBraces, edit: insertBlock },
];

interface Props {
  onCommand: (command: Command) => void;
  disabled?: boolean;
}

export function MarkdownToolbar({ onCommand, disabled }: Props) {
  return (
    <div className={classes.toolbar} role="group" aria-label="Formatting">
      {commands.map((command) => (
        <Tooltip
          key={command.name}
          label={command.key ? `${command.name} (Ctrl+${command.key.toUpperCase()})` : command.name}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={command.name}
            disabled={disabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onCommand(command)}
          >
            <command.icon size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
