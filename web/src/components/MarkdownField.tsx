import { Input, SegmentedControl, Text } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type UIEvent } from 'react';
import { byteLength, characterCount } from '@/lib/rules';
import { count } from '@/lib/text';
import classes from './MarkdownField.module.css';
import { MarkdownPreview } from './MarkdownPreview';
import { commands, MarkdownToolbar, type Command } from './MarkdownToolbar';

type Limit = { maxBytes: number } | { maxCharacters: number };

type Props = Limit & {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** Ctrl+Enter */
  onSubmit?: () => void;
  error?: string;
  placeholder?: string;
  autoFocus?: boolean;
  layout?: 'split' | 'tabs';
};

export function MarkdownField({ layout = 'tabs', ...props }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const [view, setView] = useState('write');

  const run = ({ edit }: Command) => {
    const field = area.current;
    if (!field) return;
    const { from, to, insert, start, end } = edit({
      text: field.value,
      start: field.selectionStart,
      end: field.selectionEnd,
    });
    field.focus();
    field.setSelectionRange(from, to);
    // The only way to insert that the browser's own undo knows about.
    if (!document.execCommand('insertText', false, insert)) {
      props.onChange(field.value.slice(0, from) + insert + field.value.slice(to));
    }
    field.setSelectionRange(start, end);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && props.onSubmit) {
      event.preventDefault();
      props.onSubmit();
      return;
    }
    const command = commands.find(({ key }) => key === event.key.toLowerCase());
    if (!command) return;
    event.preventDefault();
    run(command);
  };

  const alignPreview = ({ currentTarget: from }: UIEvent<HTMLTextAreaElement>) => {
    const to = preview.current;
    if (!to || layout !== 'split') return;
    const share = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
    to.scrollTop = share * (to.scrollHeight - to.clientHeight);
  };

  return (
    <div className={classes.field} data-layout={layout} data-view={view}>
      <Input.Label htmlFor={id} className={props.hideLabel ? classes.hidden : undefined}>
        {props.label}
      </Input.Label>
      <div className={classes.frame} data-invalid={props.error ? '' : undefined}>
        <div className={classes.bar}>
          <SegmentedControl
            className={classes.views}
            size="xs"
            value={view}
            onChange={setView}
            aria-label="View"
            data={[
              { value: 'write', label: 'Write' },
              { value: 'preview', label: 'Preview' },
            ]}
          />
          <MarkdownToolbar onCommand={run} disabled={layout === 'tabs' && view !== 'write'} />
        </div>
        <div className={classes.panes}>
          <textarea
            id={id}
            ref={area}
            className={classes.area}
            value={props.value}
            placeholder={props.placeholder}
            autoFocus={props.autoFocus}
            data-autofocus={props.autoFocus || undefined}
            spellCheck
            aria-invalid={props.error ? true : undefined}
            aria-describedby={`${id}-foot`}
            onChange={(event) => props.onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onScroll={alignPreview}
          />
          <section ref={preview} className={classes.preview} aria-label="Preview" tabIndex={0}>
            {(layout === 'split' || view === 'preview') && (
              <MarkdownPreview
                body={props.value}
                size={layout === 'split' ? 'reading' : 'compact'}
              />
            )}
          </section>
        </div>
      </div>
      <div className={classes.foot} id={`${id}-foot`}>
        {props.error ? <Input.Error>{props.error}</Input.Error> : <span>Markdown</span>}
        <Counter text={props.value} limit={props} />
      </div>
    </div>
  );
}

function Counter({ text, limit }: { text: string; limit: Limit }) {
  const bytes = 'maxBytes' in limit;
  const max = bytes ? limit.maxBytes : limit.maxCharacters;
  // Counting is only worth its time near the limit; a letter has at most three bytes.
  if (text.length * (bytes ? 3 : 1) < max * 0.8) return null;
  const used = bytes ? byteLength(text) : characterCount(text);
  if (used < max * 0.8) return null;
  const kib = (size: number) => (size / 1024).toFixed(1);
  return (
    <Text size="sm" c={used > max ? 'red' : 'dimmed'} role="status">
      {bytes ? `${kib(used)} of ${kib(max)} KiB` : `${count(used)} of ${count(max)} characters`}
      {used > max && ': too long'}
    </Text>
  );
}
