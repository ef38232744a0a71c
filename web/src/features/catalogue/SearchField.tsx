import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './Catalogue.module.css';

interface Props {
  query: string;
  onSearch: (query: string) => void;
}

export function SearchField({ query, onSearch }: Props) {
  const [text, setText] = useState(query);
  const [sent, setSent] = useState(query);
  const [seen, setSeen] = useState(query);
  // A query that did not come from here (a link, Back) takes the place of what was written.
  if (query !== seen) {
    setSeen(query);
    if (query !== sent) {
      setSent(query);
      setText(query);
    }
  }
  const send = (wanted: string) => {
    setSent(wanted);
    onSearch(wanted);
  };
  const later = useDebouncedCallback(send, 300);
  const now = (value: string) => {
    later.cancel();
    setText(value);
    if (value.trim() !== query) send(value.trim());
  };
  return (
    <form
      role="search"
      aria-label="Skills"
      onSubmit={(event) => {
        event.preventDefault();
        now(text);
      }}
    >
      <TextInput
        type="search"
        size="md"
        aria-label="Search skills"
        placeholder="Search names, descriptions, tags and publishers"
        className={classes.query}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={text && <CloseButton aria-label="Clear" onClick={() => now('')} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          later(event.currentTarget.value.trim());
        }}
      />
    </form>
  );
}
