import '../page/page.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { articleQuery, createQueryClient } from './queries.ts'
import { readRoute } from './route.ts'
import { BASE } from './useRoute.ts'

const client = createQueryClient()
// Fetching before React renders saves 100 ms on a slow phone.
const route = readRoute(location.pathname, BASE)
if ('id' in route) void client.prefetchQuery(articleQuery(route.id))

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
