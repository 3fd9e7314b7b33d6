import type { Language } from './languages'

/** Where leaving quickly goes: the weather of the world, which tells nobody who asked for it. */
export const WEATHER = {
  es: 'https://worldweather.wmo.int/es/home.html',
  en: 'https://worldweather.wmo.int/en/home.html',
} satisfies Record<Language, string>

/** Where it goes with no signal: a recipe of ours. Languages may share one. */
export const RECIPE = {
  es: 'arroz-con-leche.html',
  en: 'rice-pudding.html',
} satisfies Record<Language, string>
