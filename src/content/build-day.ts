import { day } from './schema'

/**
 * The day that the build, its checks, benchmarks and tests take for today, as YYYY-MM-DD: BUILD_DAY where it is set, else
 * the machine's own day (UTC). Nothing else in the build reads a clock.
 * @throws where BUILD_DAY is not a day
 */
export function buildDay(setting = process.env.BUILD_DAY): string {
  if (!setting) return new Date().toISOString().slice(0, 10)
  if (!day.safeParse(setting).success) throw new Error(`BUILD_DAY is ${setting}: expected a day as YYYY-MM-DD`)
  return setting
}
