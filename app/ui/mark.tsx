import { classNames } from './class-names.ts'

const roofOverHeart =
  'M16 4.6V8.8M7.2 13.4V9.9H24.8V13.4M8.9 17L7 22.4M12.6 16V21.2C12.6 24.7 14 26 17.4 26H19.6C22.4 26 23.2 24.8 23.3 22M16.3 15.4L18.3 19M22 15.1L25.1 19.2'

const sizes = { 16: 'size-4', 26: 'size-6.5', 32: 'size-8', 40: 'size-10', 96: 'size-24' }

/** The seal of the house. In ink it is an outline, for print and for quiet places. */
export function Mark({
  size = 32,
  tone = 'seal',
  label,
}: {
  size?: keyof typeof sizes
  tone?: 'seal' | 'ink'
  /** Left out where the name stands beside it. */
  label?: string
}) {
  const seal = tone === 'seal'
  return (
    <svg
      viewBox="0 0 32 32"
      className={classNames(sizes[size], 'shrink-0')}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <rect
        x={seal ? 1 : 1.8}
        y={seal ? 1 : 1.8}
        width={seal ? 30 : 28.4}
        height={seal ? 30 : 28.4}
        rx="3"
        strokeWidth="1.6"
        className={seal ? 'fill-seal-fill' : 'fill-none stroke-ink'}
      />
      <path
        d={roofOverHeart}
        strokeWidth="2.3"
        className={seal ? 'fill-none stroke-on-seal' : 'fill-none stroke-ink'}
      />
    </svg>
  )
}
