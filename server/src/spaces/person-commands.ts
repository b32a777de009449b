import type { ConsultationCommand } from '../../../shared/spaces.js';
import type { DomainEvent } from '../kernel/events/domain-event.js';
import {
  AnalysisBegun,
  ConsultationAnnounced,
  ConsultationAnswered,
  ConsultationArchived,
  ConsultationRecalled,
  ConsultationReturned,
  ConsultationSubmitted,
} from './consultation.events.js';
import type { Space } from './space.entity.js';

/** The commands people give; opening, closing and reopening follow from dates. */
export type PersonCommand = Exclude<ConsultationCommand, 'open' | 'close' | 'reopen'>;

interface Given {
  by: string | null;
  at: Date;
  note: string;
}

/** What each command leaves on the row, beside the state, and what is recorded of it. */
export const effects: Record<PersonCommand, (space: Space, given: Given) => DomainEvent> = {
  submit: (space, { by }) => {
    Object.assign(space, { submittedBy: by, reviewNote: '' });
    return new ConsultationSubmitted(space.id, space.id, {});
  },
  approve: (space, { by, at }) => {
    Object.assign(space, { reviewedBy: by, announcedAt: at });
    const [opensAt = '', closesAt = ''] = [space.opensAt?.toISOString(), space.closesAt?.toISOString()];
    return new ConsultationAnnounced(space.id, space.id, { opensAt, closesAt });
  },
  return: (space, { note }) => {
    Object.assign(space, { submittedBy: null, reviewNote: note });
    return new ConsultationReturned(space.id, space.id, {});
  },
  recall: (space) => {
    Object.assign(space, { submittedBy: null, reviewedBy: null, announcedAt: null });
    return new ConsultationRecalled(space.id, space.id, {});
  },
  analyse: (space) => new AnalysisBegun(space.id, space.id, {}),
  answer: (space, { at }) => {
    space.answeredAt = at;
    return new ConsultationAnswered(space.id, space.id, {});
  },
  archive: (space) => new ConsultationArchived(space.id, space.id, {}),
};
