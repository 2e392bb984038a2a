import { index, type RouteConfig } from '@remix-run/route-config'

/** The product's map: every page and resource, an area per audience. */
export default [index('routes/home.tsx')] satisfies RouteConfig
