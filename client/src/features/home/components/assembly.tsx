const rows = [
  { radius: 34, seats: 9 },
  { radius: 50, seats: 13 },
  { radius: 66, seats: 17 },
  { radius: 82, seats: 21 },
];

const seats = rows.flatMap(({ radius, seats: count }, row) =>
  Array.from({ length: count }, (_, index) => {
    const angle = Math.PI * (1 - index / (count - 1));
    const kind = (index * 7 + row * 5) % 11 === 0 ? 'empty' : (index * 3 + row * 2) % 13 === 0 ? 'speaks' : 'sits';
    return { key: `${row}-${index}`, x: 100 + radius * Math.cos(angle), y: 92 - radius * Math.sin(angle), kind };
  }),
);

/** A half circle of voices: some speak, some seats wait for somebody. Decoration. */
export function Assembly() {
  return (
    <svg className="assembly" viewBox="0 0 200 100" aria-hidden="true">
      {seats.map(({ key, x, y, kind }) => (
        <circle key={key} cx={x.toFixed(1)} cy={y.toFixed(1)} r="3.2" className={`assembly-${kind}`} />
      ))}
    </svg>
  );
}
