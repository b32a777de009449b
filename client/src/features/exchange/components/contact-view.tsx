import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Pairs } from '../../../ui/page-parts';
import { Row } from '../../../ui/rows';
import { Seat as SeatSign } from '../../../ui/seat';
import { OrganisationLink } from '../../bodies/components/about-body';
import { useTerms } from '../../bodies/use-terms';
import type { Contact, ContactCard } from '../api';
import { CardForm } from './late-forms';
import { Words } from './words';

interface ContactViewProps {
  slug: string;
  contact: Contact;
  timeZone: string;
}

/** A contact point: who it is, until when, and how to reach them. */
export function ContactView({ slug, contact, timeZone }: ContactViewProps) {
  const t = useT();
  const termOf = useTerms(timeZone);
  const [isWriting, setWriting] = useState(false);
  const { people, organisations, role, card, can } = contact;
  return (
    <Row
      lead={<SeatSign kind={organisations.length > 0 ? 'organisation' : 'person'} />}
      title={people.map(({ name, isAlternate }, at) => (
        <span key={at} className="body-holder">
          <bdi>{name ?? t('exchange.former-participant')}</bdi>
          {isAlternate && <span className="small muted"> {t('exchange.alternate')}</span>}
        </span>
      ))}
      facts={[
        ...organisations.map((organisation) => <OrganisationLink key={organisation.id} organisation={organisation} />),
        t(`bodies.role.${role}`),
        termOf(contact),
      ]}
      actions={
        can.write &&
        !isWriting && (
          <Button small icon="suggest" onClick={() => setWriting(true)}>
            {t(card ? 'exchange.change-card' : 'exchange.write-card')}
          </Button>
        )
      }
    >
      {isWriting ? (
        <CardForm slug={slug} contact={contact} onClose={() => setWriting(false)} />
      ) : (
        card && <CardView card={card} />
      )}
    </Row>
  );
}

function CardView({ card }: { card: ContactCard }) {
  const t = useT();
  const { language, email, website, phone } = card;
  const own = (text: string) => (
    <span lang={language} dir="auto">
      {text}
    </span>
  );
  const items = [
    card.function && { term: t('exchange.card.function'), value: own(card.function) },
    card.organisation && { term: t('exchange.card.organisation'), value: own(card.organisation) },
    email && { term: t('exchange.card.email'), value: <a href={`mailto:${email}`}>{email}</a> },
    phone && { term: t('exchange.card.phone'), value: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> },
    website && {
      term: t('exchange.card.website'),
      value: (
        <a href={website} rel="noopener nofollow">
          {website}
        </a>
      ),
    },
    card.languages.length > 0 && {
      term: t('exchange.card.languages'),
      value: new Intl.ListFormat(t.intl).format(card.languages.map((code) => t(`vocabulary.language.${code as 'en'}`))),
    },
    card.askAbout && { term: t('exchange.card.askAbout'), value: <Words text={card.askAbout} lang={language} /> },
  ];
  return (
    <div className="exchange-card">
      <Pairs items={items.filter((item) => typeof item === 'object')} />
    </div>
  );
}
