import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { type Body, bodyDocumentsQuery, bodyQuery } from '../api';
import { BodySteps } from '../components/body-steps';
import { ManageFrame, type ManagePart } from '../components/manage-frame';
import { MandateSteps } from '../components/mandate-steps';
import { StageSteps } from '../components/stage-steps';
import { loadManaged } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  return prepare(args.context, bodyDocumentsQuery(slug));
}

/** Where the body is in its life, the next step, its stage and its mandate. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="overview" lede={<p>{t(`bodies.life.${body.state}`)}</p>}>
      <Section title={t('bodies.next')} note={t('bodies.next-note')}>
        <div className="stack">
          {body.state === 'draft' && <BeforeOpening body={body} />}
          <div className="cluster">
            <BodySteps body={body} commands={['open', 'reopen']} />
            <LinkButton to={spacePath(body)} icon="show">
              {t('bodies.see-page')}
            </LinkButton>
          </div>
          {body.state === 'draft' && !body.can.open && <p>{t('bodies.lead-decides')}</p>}
        </div>
      </Section>
      {body.stage && (
        <Section title={t('bodies.status.stage')} note={t('bodies.stage-note')}>
          <StageSteps body={body} stage={body.stage} />
        </Section>
      )}
      <Section title={t('bodies.mandate')} note={t('bodies.mandate-note')}>
        <MandateSteps body={body} />
      </Section>
      {body.can.archive && (
        <Section title={t('bodies.end')} note={t('bodies.end-note')}>
          <BodySteps body={body} commands={['archive']} />
        </Section>
      )}
    </ManageFrame>
  );
}

const toLookAt = ['texts', 'classification', 'parts', 'seats'] as const satisfies ManagePart[];

/** What a body that nobody sees yet may still need. */
function BeforeOpening({ body }: { body: Body }) {
  const t = useT();
  return (
    <>
      <p>{t('bodies.before-open')}</p>
      <ul>
        {toLookAt.map((part) => (
          <li key={part}>
            <Link to={`${spacePath(body)}/manage/${part}`}>{t(`bodies.part.${part}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
