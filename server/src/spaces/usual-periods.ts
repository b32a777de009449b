import { Injectable } from '@nestjs/common';
import {
  addWeeks,
  consultationPresets,
  type ConsultationType,
  consultationTypes,
  endOfDay,
} from '../../../shared/deadlines.js';
import { lastDay } from '../../../shared/planned-time.js';
import { Config } from '../kernel/config/config.js';
import type { ConsultationTypeDto } from './dto/consultation-types.dto.js';

/** How long consultations usually take: the presets, and what the operator set in their place. */
@Injectable()
export class UsualPeriods {
  private readonly own: ReadonlyMap<string, number>;

  constructor(private readonly config: Config) {
    const pairs = config.consultationWeeks.split(',').flatMap((pair) => {
      const [type = '', weeks] = pair.trim().split('=');
      return weeks ? [[type, Number(weeks)] as const] : [];
    });
    this.own = new Map(pairs);
  }

  /** Every type with its usual length and where that comes from. */
  types(): ConsultationTypeDto[] {
    return consultationTypes.map((type) => {
      const preset = consultationPresets[type];
      const weeks = this.own.get(type);
      if (weeks === undefined) return { type, weeks: preset.weeks, source: preset.confirmed ? 'rule' : 'custom' };
      return { type, weeks, source: 'operator' };
    });
  }

  /** Last day of a consultation of this type that opens on `opensOn`. */
  lastDay(type: ConsultationType, opensOn: string): string {
    return addWeeks(opensOn, this.own.get(type) ?? consultationPresets[type].weeks);
  }

  /** By when an answer to a consultation that closes then is promised, unless the team promises otherwise. */
  answerDue(closesAt: Date, timeZone: string): Date {
    return endOfDay(addWeeks(lastDay(closesAt, timeZone), this.config.answerWeeks), timeZone);
  }
}
