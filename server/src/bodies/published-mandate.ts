import { sql } from '../kernel/database/database.js';

/** Whether the body in the row `b` has a mandate that is published. */
export const publishedMandate = sql`exists (
  select 1 from document d where d.id = b.mandate_document_id and d.current_version_id is not null)`;
