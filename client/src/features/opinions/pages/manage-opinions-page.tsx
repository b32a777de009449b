import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { PagedRegister } from '../../../ui/paged-register';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { opinionList } from '../api';
import { OpinionRow } from '../components/opinion-row';
import { useOpinionsLive } from '../use-opinions-live';
import '../opinions.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  await prepareList(args.context, opinionList(slug));
  return null;
}

/** The team's work on opinions: what waits for it, and the ways to begin. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  useOpinionsLive(body.id);
  const path = `${spacePath(body)}/manage/opinions`;
  return (
    <ManageFrame slug={slug} part="opinions" lede={<p>{t('opinions.manage-lede')}</p>}>
      <div className="stack-wide plan-part">
        {!body.parts.opinions && (
          <Notice
            tone="caution"
            title={t('opinions.part-off')}
            actions={<LinkButton to={`${spacePath(body)}/manage/parts`}>{t('opinions.part-on')}</LinkButton>}
          />
        )}
        {body.can.edit && (
          <div className="cluster">
            <LinkButton kind="primary" icon="plus" to={`${path}/new`}>
              {t('opinions.start')}
            </LinkButton>
            <LinkButton icon="question" to={`${path}/new-request`}>
              {t('opinions.ask')}
            </LinkButton>
          </div>
        )}
        <PagedRegister
          query={opinionList(slug)}
          failed={t('opinions.failed')}
          empty={
            <Empty title={t('opinions.none')}>
              <p>{t('opinions.none-team')}</p>
            </Empty>
          }
          renderRow={(item) => <OpinionRow key={item.id} item={item} body={body} level="h2" />}
        />
      </div>
    </ManageFrame>
  );
}
