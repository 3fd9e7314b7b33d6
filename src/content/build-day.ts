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

/**
 * When this build is made: the day alone where BUILD_DAY is set, else the minute too (UTC), as YYYY-MM-DDTHH:MM. As text it
 * sorts after every earlier build, also one of the same day.
 */
export function buildMoment(setting = process.env.BUILD_DAY): string {
  return setting ? buildDay(setting) : new Date().toISOString().slice(0, 16)
}
