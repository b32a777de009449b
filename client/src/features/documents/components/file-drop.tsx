import { type DragEvent, useId, useState } from 'react';
import { documentLimits } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { classNames } from '../../../ui/class-names';
import { FieldError } from '../../../ui/field';
import { Icon } from '../../../ui/icon';

/** Endings of the formats the importer reads. */
const accepted = '.txt,.text,.md,.markdown,.html,.htm,.docx,.xml,.akn';

export interface FileDropProps {
  onFile: (file: File) => void;
  /** When a file is too large to be sent. */
  onRefused: () => void;
  disabled: boolean;
}

/** A file to drag here or to choose; the limits are said before. */
export function FileDrop({ onFile, onRefused, disabled }: FileDropProps) {
  const t = useT();
  const id = useId();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (!file || disabled) return;
    const fits = file.size <= documentLimits.fileBytes;
    setTooLarge(fits ? null : file.name);
    if (fits) onFile(file);
    else onRefused();
  };
  const hover = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  const megabytes = documentLimits.fileBytes / (1024 * 1024);
  return (
    <div
      className={classNames('file-drop', over && 'file-drop-over')}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Icon name="upload" size="l" />
      <div className="field">
        <label htmlFor={id}>{t('documents.file')}</label>
        <p className="field-hint" id={`${id}-hint`}>
          {t('documents.file-limits', { megabytes, blocks: documentLimits.blocks })}
        </p>
        <input
          id={id}
          type="file"
          name="file"
          accept={accepted}
          disabled={disabled}
          aria-describedby={`${id}-hint${tooLarge ? ` ${id}-error` : ''}`}
          aria-invalid={tooLarge ? true : undefined}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        {tooLarge && (
          <FieldError id={`${id}-error`}>{t('documents.file-too-large', { name: tooLarge, megabytes })}</FieldError>
        )}
      </div>
    </div>
  );
}
