/** What somebody wrote, in their language and direction, with the lines they made. */
export function Words({ text, lang }: { text: string; lang?: string | null }) {
  if (!text) return null;
  return (
    <p className="exchange-words" lang={lang ?? undefined} dir="auto">
      {text}
    </p>
  );
}
