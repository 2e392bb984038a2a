import '#app/ui/app.css'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { PartsInContext } from './parts.tsx'

const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
const router = createBrowserRouter([{ path: '*', element: <PartsInContext locale={locale} /> }])
createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />)
