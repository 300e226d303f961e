// Part of each face's pages while they are edited (npm run dev).
new EventSource(`/dev/changes/${document.documentElement.dataset.face}`).onmessage = ({ data: changedAt }) => {
  if (Number(changedAt) > performance.timeOrigin) location.reload();
};
