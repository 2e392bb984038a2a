import { accountMessages } from '#app/i18n/account.ts'
import { commonMessages } from '#app/i18n/common.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { Mark } from '#app/ui/mark.tsx'

/** The product as a book seen from outside: cloth, thread, the title slip with its seal, the motto. */
export function FrontCover({ organisation }: { organisation: string }) {
  const { motto } = useMessages(accountMessages)
  const upright = useLocale() === 'en'
  return (
    <header className="relative h-49 bg-cloth text-on-seal md:h-auto">
      <p className="absolute start-5 top-5.5 flex h-38 items-center gap-2.5 bg-(--slip) px-2 pt-3 pb-2.5 font-title text-3xl leading-none font-bold text-(--on-slip) outline -outline-offset-4 outline-(--on-slip) [writing-mode:vertical-rl] md:start-18 md:top-18 md:h-107 md:gap-6.5 md:px-5 md:pt-8.5 md:pb-6.5 md:text-[4.125rem] md:outline-2 md:-outline-offset-7">
        <span lang="zh-CN" className="tracking-[.18em] font-title max-md:text-[1.875rem]">
          {commonMessages['zh-CN'].product}
        </span>
        <span className="mt-auto">
          <Mark size={26} />
        </span>
      </p>
      <p
        className={
          upright
            ? 'absolute start-23 top-6 max-w-60 pe-12 font-title text-md leading-prose font-bold whitespace-pre-line md:start-56 md:top-18 md:max-w-90 md:text-xl'
            : 'absolute start-23 top-6 font-title text-md leading-[2.1] font-bold tracking-[.14em] whitespace-pre-line [writing-mode:vertical-rl] md:start-56 md:top-19.5 md:text-lg'
        }
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
