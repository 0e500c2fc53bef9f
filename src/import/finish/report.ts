import type { Dropped, Note } from '../draft.ts'

/** Collects what an editor should know about an import. */
export interface Report {
  notes: Note[]
  dropped: Dropped[]
}

/** Adds a note, unless there is one with its code and path. */
export function addNote({ notes }: Report, note: Note): void {
  if (!notes.some(({ code, path }) => code === note.code && path === note.path)) notes.push(note)
}

/** Adds to what was left out. Nothing is added if no word was left out. */
export function addDropped({ dropped }: Report, text: string, code: string, reason: string): void {
  if (text.trim()) dropped.push({ text: text.trim(), code, reason })
}
