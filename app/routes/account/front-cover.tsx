import { accountMessages } from '#app/i18n/account.ts'
import { commonMessages } from '#app/i18n/common.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Mark } from '#app/ui/mark.tsx'

/** The product as a book seen from outside: cloth, thread, the title slip with its seal, the motto. */
export function FrontCover({ organisation }: { organisation: string }) {
  const { motto } = useMessages(accountMessages)
  const upright = useLocale() === 'en'
  return (
    <header className="relative h-49 bg-cloth text-on-seal md:h-auto">
      <p className="absolute top-5.5 left-5 flex h-38 items-center bg-(--slip) pt-3 pr-2 pb-2.5 pl-2 font-title text-[1.875rem] leading-none font-bold text-(--on-slip) outline -outline-offset-4 outline-(--on-slip) [writing-mode:vertical-rl] md:top-18 md:left-18 md:h-107.5 md:pt-8.5 md:pr-5 md:pb-6.5 md:pl-5 md:text-[4.125rem] md:outline-2 md:-outline-offset-7">
        <span lang="zh-CN" className="font-title tracking-[.18em]">
          {commonMessages['zh-CN'].product}
        </span>
        <span className="mt-auto [&_svg]:size-6 md:[&_svg]:size-10">
          <Mark />
        </span>
      </p>
      <p
        className={classNames(
          'absolute top-6 left-23 font-title text-md font-bold whitespace-pre-line md:left-56 md:text-lg',
          upright
            ? 'max-w-50 leading-prose md:top-18 md:max-w-none'
            : 'leading-[2.1] tracking-[.14em] [writing-mode:vertical-rl] md:top-19.5',
        )}
      >
        {motto}
      </p>
      <p className="absolute start-18 bottom-10 hidden text-sm leading-body md:block">
        {organisation}
        <span lang="en" className="block">
          Kexin. Training you can trust.
        </span>
      </p>
      <span
        aria-hidden
        className="absolute inset-y-0 end-0 w-5 border-s border-(--thread) bg-[repeating-linear-gradient(to_bottom,transparent_0_38px,var(--thread)_38px_39px)] md:w-8.5 md:bg-[repeating-linear-gradient(to_bottom,transparent_0_calc(20vh_-_1px),var(--thread)_calc(20vh_-_1px)_20vh)]"
      />
    </header>
  )
}
