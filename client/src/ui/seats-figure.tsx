/** Distances from the middle and number of seats of three rows around an open half of a table. */
const rows = [
  { radius: 22, seats: 5 },
  { radius: 33, seats: 8 },
  { radius: 44, seats: 11 },
];
const size = 3.6;

const seats = rows.flatMap(({ radius, seats: count }) =>
  Array.from({ length: count }, (_, index) => {
    const angle = Math.PI * (1 - index / (count - 1));
    return { x: round(50 + radius * Math.cos(angle)), y: round(49 - radius * Math.sin(angle)) };
  }),
);

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Rows of seats with nobody in them, for places where nothing stands yet. Decoration. */
export function EmptySeats({ className }: { className: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 100 54"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeDasharray="2.3 1.9"
      aria-hidden="true"
    >
      {seats.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={size} />
      ))}
    </svg>
  );
}
