/** A footnote of a Markdown text. */
export interface MarkdownNote {
  mark: string;
  text: string;
  line: number;
}

const definition = /^ {0,3}\[\^([^\]\s]{1,20})\]:[ \t]*(.*)$/;

/** Takes the footnotes, `[^1]: …` with the indented lines below, out of a text; empty lines stay in their place. */
export function takeMarkdownNotes(text: string): { body: string; notes: MarkdownNote[] } {
  const notes: MarkdownNote[] = [];
  let note: { mark: string; lines: string[]; line: number } | null = null;
  const close = () => {
    if (note !== null) notes.push({ mark: note.mark, text: note.lines.join('\n'), line: note.line });
    note = null;
  };
  const body = text.split('\n').map((line, index) => {
    const start = definition.exec(line);
    if (start !== null) {
      close();
      note = { mark: start[1]!, lines: [start[2]!], line: index + 1 };
      return '';
    }
    if (note !== null && (line.trim() === '' || /^(?: {2,}|\t)/.test(line) || note.lines.at(-1)?.trim() !== '')) {
      note.lines.push(line.trim());
      return '';
    }
    close();
    return line;
  });
  close();
  return { body: body.join('\n'), notes };
}
