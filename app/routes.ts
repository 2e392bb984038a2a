import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** The product's map: every page and resource, an area per audience. */
export default [
  index('routes/home.tsx'),
  route('learn', 'routes/learn/layout.tsx', [
    index('routes/learn/home/home.tsx'),
    route('courses', 'routes/learn/courses/courses.tsx'),
    route('courses/:course', 'routes/learn/courses/course.tsx'),
    route('courses/:course/:lesson', 'routes/learn/lesson/lesson.tsx'),
    route('courses/:course/:lesson/place', 'routes/learn/lesson/lesson-place.ts'),
    route('courses/:course/:lesson/finish', 'routes/learn/lesson/lesson-finish.ts'),
    route('courses/:course/:lesson/check', 'routes/learn/lesson/lesson-check.ts'),
    route('exams/:exam', 'routes/learn/exam/exam.tsx'),
    route('attempts/:attempt/result', 'routes/learn/result/result.tsx'),
    route('certificates', 'routes/learn/certificates/certificates.tsx'),
    route('certificates/:certificate', 'routes/learn/certificates/certificate.tsx'),
    route('certificates/:certificate/pdf', 'routes/learn/certificates/certificate-pdf.ts'),
  ]),
  // An exam is sat in a frame of its own, without ways out.
  route('learn/attempts/:attempt', 'routes/learn/exam/attempt.tsx', [
    index('routes/learn/exam/question.tsx'),
    route('hand-in', 'routes/learn/exam/hand-in.tsx'),
  ]),
  route('learn/attempts/:attempt/answer', 'routes/learn/exam/attempt-save.ts'),
  route('learn/attempts/:attempt/all-sent', 'routes/learn/exam/attempt-all-sent.ts'),
  route('verify', 'routes/verify/layout.tsx', [
    index('routes/verify/verify.tsx'),
    route(':code', 'routes/verify/verified.tsx'),
  ]),
  route('teach', 'routes/teach/layout.tsx', [
    index('routes/teach/home.tsx'),
    route('courses', 'routes/teach/courses/courses.tsx'),
    route('courses/:course', 'routes/teach/courses/course.tsx'),
    route('courses/:course/:lesson/:locale', 'routes/teach/preview/lesson.tsx'),
    route('courses/:course/:lesson/:locale/check', 'routes/teach/preview/lesson-check.ts'),
    route('banks', 'routes/teach/banks/banks.tsx'),
    route('banks/:bank', 'routes/teach/banks/bank.tsx'),
    route('exams', 'routes/teach/exams/exams.tsx'),
    route('exams/:exam', 'routes/teach/exams/exam.tsx'),
    route('exams/:exam/statistics', 'routes/teach/exams/statistics.tsx'),
    route('exams/:exam/grading', 'routes/teach/grading/grading.tsx'),
    route('exams/:exam/regrades', 'routes/teach/regrades/regrades.tsx'),
    route('exams/:exam/regrades/:revision', 'routes/teach/regrades/regrade.tsx'),
    route('publish', 'routes/teach/publish/publish.tsx'),
  ]),
  route('people', 'routes/people/layout.tsx', [
    index('routes/people/home.tsx'),
    route('completions', 'routes/people/completions.tsx'),
  ]),
  route('people/completions.csv', 'routes/people/completions-csv.ts'),
  route('people/completions.xlsx', 'routes/people/completions-xlsx.ts'),
  layout('routes/account/layout.tsx', [
    route('account', 'routes/account/account.tsx'),
    route('account/password', 'routes/account/password.tsx'),
  ]),
  route('account/sign-in', 'routes/account/sign-in.tsx'),
  route('account/sign-in/again', 'routes/account/sign-in-again.ts'),
  route('account/sign-out', 'routes/account/sign-out.ts'),
  route('account/set-up', 'routes/account/set-up.tsx'),
  route('healthz', 'routes/resources/healthz.ts'),
  route('media/:hash', 'routes/resources/media.ts'),
  route('resources/preferences', 'routes/resources/preferences.tsx'),
  // What every page costs before it does anything, for `npm run bench` alone.
  ...(process.env.KEXIN_BENCH === '1' ? [route('empty', '../tests/bench/empty-route.tsx')] : []),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig
