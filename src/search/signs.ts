/** Signs of one letter that stand in JSON as they are. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !'"\\'.includes(sign),
)
const VALUES = new Map(SIGNS.map((sign, at) => [sign, at]))
/** The last stands before a further one and adds its number. */
const MORE = SIGNS.length - 1

/** The sign of a number from 0 to 91. */
export function signOf(value: number): string {
  return SIGNS[value] ?? ''
}

/** The number of a sign; 0 for what is none. */
export function numberOf(sign: string): number {
  return VALUES.get(sign) ?? 0
}

/** Writes numbers from 0 on as signs. */
export function encodeSteps(steps: readonly number[]): string {
  return steps.map((step) => `${signOf(MORE).repeat(Math.floor(step / MORE))}${signOf(step % MORE)}`).join('')
}

/** The numbers that `encodeSteps` wrote. */
export function decodeSteps(text: string): number[] {
  const steps: number[] = []
  let sum = 0
  for (const sign of text) {
    const value = numberOf(sign)
    sum += value
    if (value === MORE) continue
    steps.push(sum)
    sum = 0
  }
  return steps
}

/** Writes keys in order, each as the step from the one before. */
export function encodeKeys(keys: readonly number[]): string {
  return encodeSteps(keys.map((key, at) => key - (keys[at - 1] ?? -1) - 1))
}

/** The keys that `encodeKeys` wrote. */
export function decodeKeys(text: string): number[] {
  let key = -1
  return decodeSteps(text).map((step) => {
    key += step + 1
    return key
  })
}
