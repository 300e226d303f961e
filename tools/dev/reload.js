// Part of each face's pages while they are edited (npm run dev).
new EventSource('/dev/changes').onmessage = ({ data }) => {
  const { face, at } = JSON.parse(data);
  if (face === document.documentElement.dataset.face && at > performance.timeOrigin) location.reload();
};
