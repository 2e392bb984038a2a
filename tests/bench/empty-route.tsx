/** A page that loads and shows nothing: what the root, the server and the framework cost by themselves. */
export default function Empty() {
  return null
}
