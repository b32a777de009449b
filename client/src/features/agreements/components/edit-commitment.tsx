import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import { Section } from '../../../ui/page-parts';
import { KeptForm } from '../../planning/components/kept-form';
import { agreementsKey, type Commitment, commitmentQuery, editCommitment } from '../api';
import { CommitmentFields, commitmentFrom } from './commitment-fields';

/** What was promised, for those who may change its words. */
export function EditCommitment({ slug, commitment }: { slug: string; commitment: Commitment }) {
  const t = useT();
  return (
    <Section id="edit" title={t('agreements.edit-commitment')}>
      <Disclosure summary={t('agreements.edit-commitment')}>
        <KeptForm
          kept={commitment}
          query={commitmentQuery(slug, commitment.id)}
          shownBy={[agreementsKey(slug)]}
          draftAt={`commitment:${commitment.id}`}
          label={t('agreements.edit-commitment')}
          may={commitment.can.edit}
          part={({ text, dueOn, reviews }) => ({ text, dueOn, reviews })}
          save={(api, values, seen) => editCommitment(api, slug, seen, commitmentFrom(values))}
        >
          {(shown) => <CommitmentFields slug={slug} commitment={shown} />}
        </KeptForm>
      </Disclosure>
    </Section>
  );
}
