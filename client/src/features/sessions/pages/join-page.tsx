import { Form as NativeForm, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { isGathered, joinCodeDigits } from '../../../../../shared/sessions';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { asProblem } from '../../../lib/problems';
import { Button } from '../../../ui/button';
import { PageHead } from '../../../ui/page-parts';
import { TextField } from '../../../ui/text-field';
import { joinCodeQuery, sessionQuery } from '../api';
import { sessionPaths } from '../paths';
import '../sessions.css';

/** Leads to the session of the code, or says that there is none; without a code there is a field for it. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<{ typed: string }> {
  const typed = (params['code'] ?? new URL(request.url).searchParams.get('code') ?? '').replaceAll(/\D/g, '');
  if (typed.length !== joinCodeDigits) return { typed };
  const { queryClient } = context.get(loaderServices);
  try {
    const { sessionId } = await queryClient.fetchQuery(joinCodeQuery(typed));
    const { state, can } = await queryClient.ensureQueryData(sessionQuery(sessionId));
    throw redirect(isGathered(state) && can.watch ? sessionPaths.room(sessionId) : sessionPaths.one(sessionId));
  } catch (error) {
    if (error instanceof Response || asProblem(error).code !== 'not-found') throw error;
    return { typed };
  }
}

/** Coming to a session with the code somebody gave out. */
export function Component() {
  const t = useT();
  const { typed } = useLoaderData<{ typed: string }>();
  usePage({ title: t('sessions.join-title'), description: t('sessions.join-lede') });
  return (
    <>
      <PageHead
        title={t('sessions.join-title')}
        trail={[{ label: t('sessions.title'), to: sessionPaths.list }]}
        lede={<p>{t('sessions.join-lede')}</p>}
      />
      <div className="page join">
        <NativeForm action="/join" method="get" className="form">
          <TextField
            key={typed}
            name="code"
            label={t('sessions.code')}
            hint={t('sessions.code-hint', { count: joinCodeDigits })}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            className="join-code"
            defaultValue={typed}
            error={typed ? t('sessions.code-unknown') : undefined}
          />
          <Button type="submit" kind="primary" icon="arrow-end">
            {t('sessions.join')}
          </Button>
        </NativeForm>
      </div>
    </>
  );
}
