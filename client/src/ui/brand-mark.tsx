/** A table with seats around it, drawn as the letter C; whoever has the floor stands in the opening. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M24.81 23.39A11.5 11.5 0 1 1 24.81 8.61" />
      <circle cx="27.2" cy="16" r="3.1" />
    </svg>
  );
}
