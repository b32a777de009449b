import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Register } from '../../../ui/register';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { bodyCallsQuery } from '../api';
import { CallRow } from '../components/call-row';
import '../calls.css';

export function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  return prepare(context, bodyQuery(slug), bodyCallsQuery(slug));
}

/** The calls of a body, the newest first. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data } = useSuspenseQuery(bodyCallsQuery(slug));
  const manage = data.can.create && (
    <LinkButton to={`/bodies/${slug}/manage/calls`} icon="settings">
      {t('calls.manage')}
    </LinkButton>
  );
  return (
    <BodyFrame slug={slug} part="calls" lede={<p>{t('calls.body-lede')}</p>} actions={manage}>
      {data.items.length === 0 ? (
        <Empty title={t('calls.body-none')}>
          <p>{t('calls.body-none-explained')}</p>
        </Empty>
      ) : (
        <Register>
          {data.items.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </Register>
      )}
    </BodyFrame>
  );
}
