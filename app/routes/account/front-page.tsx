import type { ReactNode } from 'react'
import { LanguageSwitch } from '#app/ui/language-switch.tsx'
import { FrontCover } from './front-cover.tsx'

/** A page before anybody is signed in: the cover at one side, one thing to do at the other. */
export function FrontPage({
  title,
  organisation,
  children,
}: {
  title: string
  organisation: string
  children: ReactNode
}) {
  return (
    <div className="min-h-dvh bg-sheet md:grid md:grid-cols-[minmax(0,1fr)_28.75rem]">
      <FrontCover organisation={organisation} />
      <div className="relative flex flex-col justify-center px-5 py-6.5 md:px-16 md:py-20">
        <div className="absolute end-8.5 -top-45 text-on-seal max-md:[&_.link]:text-inherit md:end-6 md:top-3">
          <LanguageSwitch />
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="outline-none [&_.button]:min-h-touch [&_.button]:text-md"
        >
          <h1 className="title text-xl">{title}</h1>
          {children}
        </main>
      </div>
    </div>
  )
}
