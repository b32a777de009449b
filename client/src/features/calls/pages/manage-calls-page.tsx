import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { bodyCallsQuery } from '../api';
import { CallRow } from '../components/call-row';
import { RulesForm } from '../components/rules-form';
import { rulesQuery } from '../manage-api';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  return prepare(args.context, bodyCallsQuery(slug), rulesQuery(slug));
}

/** The calls as the team prepares and leads them, and what is asked of members. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: calls } = useSuspenseQuery(bodyCallsQuery(slug));
  return (
    <ManageFrame slug={slug} part="calls" lede={<p>{t('calls.manage-lede')}</p>}>
      <Section title={t('calls.title')}>
        <div className="stack-wide">
          {calls.can.create && (
            <p>
              <LinkButton kind="primary" icon="plus" to={`/bodies/${slug}/manage/calls/new`}>
                {t('calls.new')}
              </LinkButton>
            </p>
          )}
          {calls.items.length === 0 ? (
            <Empty title={t('calls.body-none')}>
              <p>{t('calls.manage-none')}</p>
            </Empty>
          ) : (
            <Register>
              {calls.items.map((call) => (
                <CallRow key={call.id} call={call} to={`/bodies/${slug}/manage/calls/${call.id}`} />
              ))}
            </Register>
          )}
        </div>
      </Section>
      <Section title={t('calls.rules')} note={t('calls.rules-note')}>
        <div className="stack">
          <RulesForm slug={slug} may={body.can.edit} />
          <div className="cluster">
            <LinkButton to={`/bodies/${slug}/declarations`}>{t('calls.declarations')}</LinkButton>
            <LinkButton to={`/bodies/${slug}/rapporteurs`}>{t('calls.rapporteurs')}</LinkButton>
          </div>
        </div>
      </Section>
    </ManageFrame>
  );
}
