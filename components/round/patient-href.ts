/** An address below a patient's page, reached from a list; `list` is the list's filter as a query string, empty at rest. */
export function withList(href: string, list: string): string {
  if (list === '') return href;
  const [path = '', hash] = href.split('#');
  return `${path}?list=${encodeURIComponent(list)}${hash === undefined ? '' : `#${hash}`}`;
}

export function patientHref(patientId: string, list: string): string {
  return withList(`/patients/${patientId}`, list);
}

/** The way back to that list. */
export function listHref(list: string): string {
  return list === '' ? '/caseload' : `/caseload?${list}`;
}
