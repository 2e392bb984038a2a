import '#app/ui/app.css'
import '#app/mdx/lesson.css'
import '#app/routes/learn/lesson/reader.css'
import { hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { sampleRoutes, type SamplePage } from './sample-page.tsx'

declare global {
  interface Window {
    sample: { page: SamplePage; reply: unknown }
  }
}

const { page, reply } = window.sample
const router = createBrowserRouter(
  sampleRoutes(page, () => reply),
  {
    hydrationData: { loaderData: { lesson: page } },
  },
)
hydrateRoot(document.getElementById('root')!, <RouterProvider router={router} />)
