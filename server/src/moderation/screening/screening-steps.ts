import { beforePublicationStep } from './before-publication.step.js';
import { blockedTermsStep } from './blocked-terms.step.js';
import { lengthStep } from './length.step.js';
import { linksStep } from './links.step.js';
import { newcomerStep } from './newcomer.step.js';
import { personalDataStep } from './personal-data.step.js';
import { repetitionStep } from './repetition.step.js';
import type { ScreeningStep } from './screening-step.js';

/** The checks, in the order their findings are shown. */
export const screeningSteps: readonly ScreeningStep[] = [
  personalDataStep,
  blockedTermsStep,
  linksStep,
  repetitionStep,
  lengthStep,
  newcomerStep,
  beforePublicationStep,
];
