import { createContext, type ReactNode, useContext } from 'react';
import type { Comment } from './api';

/** What newer features add to a comment: a moderator's decision, the team's answer. */
export interface CommentTools {
  /** Buttons beside those everyone has. */
  actions?: (comment: Comment, slug: string) => ReactNode;
}

const ToolsContext = createContext<CommentTools>({});
export const CommentToolsProvider = ToolsContext.Provider;

export const useCommentTools = (): CommentTools => useContext(ToolsContext);
