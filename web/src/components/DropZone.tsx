import { Button, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { inBytes } from '@/lib/bytes';
import classes from './DropZone.module.css';
import { filesOf } from './droppedFiles';

interface Props {
  /** "Drop Markdown files, folders or zip archives here" */
  invitation: string;
  /** The ends of the names of files that are taken: ".md". */
  accept: readonly string[];
  files: File[];
  onChange: (files: File[]) => void;
  disabled: boolean;
}

export function DropZone({ invitation, accept, files, onChange, disabled }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const size = files.reduce((sum, file) => sum + file.size, 0);

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onChange(await filesOf(event.dataTransfer, accept));
  };

  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <IconFileImport size={32} stroke={1.3} aria-hidden />
      {files.length === 0 ? (
        <Text>{invitation}, or</Text>
      ) : (
        <Text role="status">
          <b>
            {files.length} {files.length === 1 ? 'file' : 'files'}
          </b>
          , {inBytes(size)}
        </Text>
      )}
      <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
        {files.length === 0 ? 'Choose files' : 'Choose others'}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        accept={accept.join()}
        onChange={(event) => onChange([...(event.currentTarget.files ?? [])])}
      />
    </div>
  );
}
