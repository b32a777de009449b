import { Form as NativeForm, Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Button } from '../../../ui/button';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { TextField } from '../../../ui/text-field';
import { type Organisation, organisationsQuery } from '../api';

/** Finds the other organisation by name; a plain form whose answer is the page itself. */
export function FindOther({ organisation, q }: { organisation: Organisation; q: string }) {
  const t = useT();
  const here = `/organisations/${organisation.slug}/merge`;
  return (
    <div className="stack">
      <search aria-label={t('organisations.merge-other')}>
        <NativeForm method="get" action={here} className="find-other" key={q}>
          <TextField name="q" type="search" optional="unmarked" label={t('organisations.search')} defaultValue={q} />
          <Button type="submit" icon="search">
            {t('organisations.find')}
          </Button>
        </NativeForm>
      </search>
      {q && <Found organisation={organisation} q={q} here={here} />}
    </div>
  );
}

function Found({ organisation, q, here }: { organisation: Organisation; q: string; here: string }) {
  const t = useT();
  const { items, pages } = useList(organisationsQuery({ q }));
  const others = items.filter(({ id }) => id !== organisation.id);
  if (pages && others.length === 0) return <p>{t('organisations.merge-none')}</p>;
  return (
    <Rows label={t('organisations.merge-found')}>
      {others.map(({ id, slug, name, language, stakeholderType }) => (
        <Row
          key={id}
          lead={<Seat kind="organisation" />}
          title={
            <Link to={`${here}?with=${slug}`} lang={language} dir="auto">
              {name}
            </Link>
          }
          facts={[t(`vocabulary.stakeholder.${stakeholderType}`)]}
        />
      ))}
    </Rows>
  );
}
