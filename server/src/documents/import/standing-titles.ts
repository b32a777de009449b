const standing =
  /^(?:(?:korte |ten )?(?:inleiding|aanleiding|samenvatting|conclusies?|slot|tot slot|slotwoord|slotopmerkingen|voorwoord|bijlagen?|noten|voetnoten|eindnoten)|introduction|background|summary|executive summary|conclusions?|closing remarks|foreword|preface|annex(?:es)?|appendix|notes|endnotes|references)$/i;

/** Titles that open or close a document and so stand at its highest level. */
export function isStandingTitle(text: string): boolean {
  return standing.test(text.trim());
}
