export default function Home() {
  return <h1>客心</h1>
}
