// A pupil's name, leading to its page.
export function PupilLink({ id, name }: { id: string; name: string }) {
  return (
    <a class="pupil-link" href={`/pupils/${encodeURIComponent(id)}`}>
      <bdi>{name}</bdi>
    </a>
  );
}
