// A pupil's name, leading to its page.

/** The address of a pupil's page. */
export const pupilPath = (id: string): string => `/pupils/${encodeURIComponent(id)}`;

export function PupilLink({ id, name }: { id: string; name: string }) {
  return (
    <a class="pupil-link" href={pupilPath(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}
