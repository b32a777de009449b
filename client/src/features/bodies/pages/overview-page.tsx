import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { bodyDocumentsQuery, bodyQuery } from '../api';
import { BodySteps } from '../components/body-steps';
import { ManageFrame } from '../components/manage-frame';
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
          <BodySteps body={body} />
          <p>
            <LinkButton to={spacePath(body)} icon="show">
              {t('bodies.see-page')}
            </LinkButton>
          </p>
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
    </ManageFrame>
  );
}
