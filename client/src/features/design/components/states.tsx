import { answerStatuses, commentStates, stances } from '../../../../../shared/comments';
import { consultationStates } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { AnswerTag, CommentStateTag, StanceTag, StateTag } from '../../../ui/tag';
import { Specimen } from './specimen';

/** Every word for a state, with its sign and colour. */
export function States() {
  const t = useT();
  return (
    <Section id="states" title={t('design.states.title')} note={t('design.states.note')}>
      <div className="grid grid-small">
        <Specimen name={t('design.states.stances')}>
          <div className="cluster">
            {stances.map((stance) => (
              <StanceTag key={stance} stance={stance} />
            ))}
          </div>
        </Specimen>
        <Specimen name={t('design.states.consultations')}>
          <div className="cluster">
            {consultationStates.map((state) => (
              <StateTag key={state} state={state} />
            ))}
          </div>
        </Specimen>
        <Specimen name={t('design.states.comments')}>
          <div className="cluster">
            {commentStates.map((state) => (
              <CommentStateTag key={state} state={state} />
            ))}
          </div>
        </Specimen>
        <Specimen name={t('design.states.answers')}>
          <div className="cluster">
            {answerStatuses.map((status) => (
              <AnswerTag key={status} status={status} />
            ))}
          </div>
        </Specimen>
      </div>
    </Section>
  );
}
