import { describe, expect, it } from 'vitest';
import { insertLink, toggleAround, togglePrefix, type Edit, type Selection } from './markdownEdits';

const select = (text: string, part: string): Selection => {
  const start = text.indexOf(part);
  return { text, start, end: start + part.length };
};

function apply({ text }: Selection, edit: Edit) {
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  return { after, selected: after.slice(edit.start, edit.end) };
}

describe('Markdown editing', () => {
  it('puts a mark around the words and takes it away again', () => {
    const words = select('a plain word', 'plain');
    const once = apply(words, toggleAround(words, '**', 'bold'));
    expect(once).toEqual({ after: 'a **plain** word', selected: 'plain' });
    const again = select(once.after, 'plain');
    expect(apply(again, toggleAround(again, '**', 'bold')).after).toBe('a plain word');
  });

  it('offers a word to overwrite when nothing is selected', () => {
    const nothing = { text: '', start: 0, end: 0 };
    expect(apply(nothing, toggleAround(nothing, '*', 'italic'))).toEqual({
      after: '*italic*',
      selected: 'italic',
    });
  });

  it('numbers every selected line, also when the selection begins inside one', () => {
    const lines = select('zero\none\ntwo\nthree', 'ne\ntw');
    const edit = togglePrefix(lines, (line) => `${line + 1}. `, /^\d+\. /);
    expect(apply(lines, edit).after).toBe('zero\n1. one\n2. two\nthree');
  });

  it('removes the prefix only when all lines have it', () => {
    const mixed = select('- one\ntwo', '- one\ntwo');
    const bullets = (selection: Selection) => togglePrefix(selection, () => '- ', /^- /);
    expect(apply(mixed, bullets(mixed)).after).toBe('- - one\n- two');
    const all = select('- one\n- two', '- one\n- two');
    expect(apply(all, bullets(all)).after).toBe('one\ntwo');
  });

  it('leaves the address of a new link selected', () => {
    const label = select('see this page', 'this');
    expect(apply(label, insertLink(label))).toEqual({
      after: 'see [this](https://) page',
      selected: 'https://',
    });
  });
});
