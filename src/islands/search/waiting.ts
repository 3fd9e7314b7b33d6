/**
 * Why a question has no answer: a newer one came first; search cannot be loaded; or it takes longer than a reader should
 * wait without a word.
 */
export type NoAnswer = 'overtaken' | 'unreachable' | 'late'

/** How long a reader waits for an answer before being told that there is none yet; ms. */
const PATIENCE = 8000

/** Answers that are waited for, by the number of their question. */
export class Waiting<Answer> {
  private readonly open = new Map<number, (answer: Answer | NoAnswer) => void>()

  get size(): number {
    return this.open.size
  }

  /** The answer to a question once it is settled; 'late' after `PATIENCE`. */
  wait(id: number): Promise<Answer | NoAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(id, 'late'), PATIENCE)
      this.open.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
    })
  }

  /** Gives a question its answer; nothing where it has one. */
  settle(id: number, answer: Answer | NoAnswer): void {
    const resolve = this.open.get(id)
    this.open.delete(id)
    resolve?.(answer)
  }

  settleAll(why: NoAnswer): void {
    for (const id of [...this.open.keys()]) this.settle(id, why)
  }
}
