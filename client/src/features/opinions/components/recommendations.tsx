import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { OfficialAnswer, Prose } from '../../../ui/record';
import { Facts } from '../../../ui/register';
import type { Opinion, Recommendation } from '../api';
import { AnswerDialog } from './late-forms';
import { VerdictTag } from './state-tag';

export interface RecommendationsProps {
  opinion: Opinion;
  timeZone: string;
}

/** What the opinion recommends, each with what the authority does with it. */
export function Recommendations({ opinion, timeZone }: RecommendationsProps) {
  return (
    <ol className="opinion-recommendations">
      {opinion.recommendationList.map((recommendation) => (
        <li key={recommendation.id} id={`recommendation-${recommendation.position}`} className="stack">
          <One opinion={opinion} recommendation={recommendation} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  );
}

interface OneProps extends RecommendationsProps {
  recommendation: Recommendation;
}

function One({ opinion, recommendation, timeZone }: OneProps) {
  const t = useT();
  const [answering, setAnswering] = useState(false);
  const { position, answers } = recommendation;
  const block = opinion.text?.blocks.find(({ id }) => id === recommendation.blockId);
  const [latest, ...earlier] = answers;
  return (
    <>
      <h3>{block ? t('opinions.recommendation', { number: block.label || position }) : t('opinions.as-a-whole')}</h3>
      {block && (
        <p lang={block.language} dir="auto">
          {block.text}
        </p>
      )}
      {latest ? (
        <Answer opinion={opinion} answer={latest} timeZone={timeZone} />
      ) : (
        <p>
          <VerdictTag verdict={null} overdue={opinion.isOverdue} />
        </p>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('opinions.earlier-answers', { count: earlier.length })}>
          <div className="stack">
            {earlier.map((answer) => (
              <Answer key={answer.number} opinion={opinion} answer={answer} timeZone={timeZone} />
            ))}
          </div>
        </Disclosure>
      )}
      {opinion.can.answer && (
        <div>
          <Button icon="seal" onClick={() => setAnswering(true)}>
            {t(latest ? 'opinions.answer.again' : 'opinions.answer.act')}
            <span className="visually-hidden">: {t('opinions.recommendation', { number: position })}</span>
          </Button>
        </div>
      )}
      {answering && (
        <AnswerDialog opinion={opinion} recommendation={recommendation} onClose={() => setAnswering(false)} />
      )}
    </>
  );
}

interface AnswerProps {
  opinion: Opinion;
  answer: Recommendation['answers'][number];
  timeZone: string;
}

function Answer({ opinion, answer, timeZone }: AnswerProps) {
  const t = useT();
  const dates = useDates(timeZone);
  const { verdict, bodyHtml, language, link, onBehalf, answeredAt } = answer;
  return (
    <OfficialAnswer
      title={t('opinions.answer.of', { name: opinion.addressee?.name ?? '' })}
      level="h4"
      lang={language}
      foot={
        <Facts
          items={[
            <VerdictTag key="verdict" verdict={verdict} />,
            <time key="day" dateTime={answeredAt}>
              {dates.day(answeredAt)}
            </time>,
            onBehalf && t('opinions.answer.on-behalf'),
            link && (
              <a key="more" href={link} rel="nofollow noopener">
                {t('opinions.answer.more')}
              </a>
            ),
          ]}
        />
      }
    >
      <Prose html={bodyHtml} lang={language} record />
    </OfficialAnswer>
  );
}
