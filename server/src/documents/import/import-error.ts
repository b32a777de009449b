/** Why a file cannot be imported. Stable: clients translate these codes. */
export type ImportErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-too-many-blocks'
  | 'format-unknown';

const explanations: Record<ImportErrorCode, string> = {
  'file-empty': 'The file holds no text.',
  'file-too-large': 'The file, or what is packed inside it, is larger than what can be imported.',
  'file-unreadable': 'The file is damaged, protected by a password, or not what its name says it is.',
  'file-too-many-blocks': 'The file has more paragraphs than one document can hold. Split it into several documents.',
  'format-unknown': 'This kind of file cannot be imported. Use plain text, Markdown, HTML, DOCX or Akoma Ntoso XML.',
};

/** A file that cannot be imported, with a stable code and a sentence a person can act on. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    options?: ErrorOptions,
  ) {
    super(explanations[code], options);
    this.name = 'ImportError';
  }
}
