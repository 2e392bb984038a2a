/** 文武线, the thick and thin rule that opens a page or a part. One or two on a page. */
export function WuRule() {
  return <div role="presentation" className="wu" />
}
