import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { FieldError, useFieldError } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { type OwnApplication, setFile } from '../api';

interface ApplicationFileProps {
  application: OwnApplication;
  isNeeded: boolean;
  onChanged: (application: OwnApplication) => void;
}

/** The file that goes with an application; it is kept as soon as it is chosen. */
export function ApplicationFile({ application, isNeeded, onChanged }: ApplicationFileProps) {
  const t = useT();
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const message = useFieldError('file');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File | null) => setFile(api, application.id, file),
    onSuccess: onChanged,
  });
  const { file } = application.words;
  return (
    <fieldset className="field" tabIndex={message ? -1 : undefined}>
      <legend>{t(isNeeded ? 'calls.file' : 'calls.file-optional')}</legend>
      <p className="field-hint">{t('calls.file-hint')}</p>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      {file && (
        <p className="cluster">
          <a href={`/api/v1/applications/${application.id}/file`} download>
            {file.name}
          </a>
          <Button kind="quiet" small icon="trash" pending={isPending} onClick={() => mutate(null)}>
            {t('calls.remove-file')}
          </Button>
        </p>
      )}
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('calls.choose-file')}
        accept=".pdf,.docx"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) mutate(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Button icon="upload" pending={isPending} onClick={() => input.current?.click()}>
        {t(file ? 'calls.replace-file' : 'calls.choose-file')}
      </Button>
      {message && <FieldError id="file-error">{message}</FieldError>}
    </fieldset>
  );
}
