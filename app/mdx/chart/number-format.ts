import type { Locale } from '#app/domain/locale.ts'
import type { Chart } from './chart.ts'

/** Writes the figures of a chart: with their unit where it is a sign or a Han measure word, else bare. */
export function writerFor({ unit }: Chart, locale: Locale): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (value) => {
    const figure = format.format(value).replace('-', '−')
    if (!unit || unitStandsApart(unit)) return figure
    return /^\p{Script=Han}/u.test(unit) ? `${figure} ${unit}` : `${figure}${unit}`
  }
}

/** A unit written in words stands once beside the title instead of after every figure. */
export function unitStandsApart(unit: string): boolean {
  return !/^([^\p{L}]{1,3}|\p{Script=Han}{1,2})$/u.test(unit)
}
