import { Button, Text } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import classes from './Legal.module.css';

interface Props {
  onFile: (file: File) => void;
  pending: boolean;
}

/** Takes one file and gives it to the page, not to the server. */
export function FileDrop({ onFile, pending }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
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
      onDrop={drop}
    >
      <IconFileCertificate size={34} stroke={1.3} aria-hidden />
      <Text>Drop the signed PDF here, or</Text>
      <Button loading={pending} onClick={() => input.current?.click()}>
        Choose the file
      </Button>
      <Text size="sm">
        It stays on your computer: your browser works out its SHA-256, and only that is looked up.
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Document to verify"
        accept=".pdf,.md,application/pdf,text/markdown"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file chosen again is another question.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
