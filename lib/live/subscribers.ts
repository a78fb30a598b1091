/** Something about an episode changed; without an id anything may have. */
export type Change = { episodeId: string | null };

export type Heard = (change: Change) => void;

/** Who hears about which clinic, within one process. */
export class Subscribers {
  readonly #byClinic = new Map<string, Set<Heard>>();

  /** Returns how to leave. */
  add(clinicId: string, hear: Heard): () => void {
    const heard = this.#byClinic.get(clinicId) ?? new Set();
    this.#byClinic.set(clinicId, heard);
    heard.add(hear);
    return () => {
      heard.delete(hear);
      if (heard.size === 0 && this.#byClinic.get(clinicId) === heard) this.#byClinic.delete(clinicId);
    };
  }

  /** `<clinic id> <episode id>`, as the database says it. */
  tell(payload: string): void {
    const [clinicId = '', episodeId = ''] = payload.split(' ');
    for (const hear of this.#byClinic.get(clinicId) ?? []) hear({ episodeId: episodeId || null });
  }

  /** Everybody: something may have been missed. */
  tellAll(): void {
    for (const heard of this.#byClinic.values()) for (const hear of heard) hear({ episodeId: null });
  }

  get size(): number {
    return [...this.#byClinic.values()].reduce((sum, heard) => sum + heard.size, 0);
  }
}
