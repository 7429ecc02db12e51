-- sqlite3 -box BLOG.sqlite < queries.sql          질문의 예입니다. Examples of questions.

-- 해마다 쓴 글의 수. Posts a year.
SELECT substr(day, 1, 4) AS year, count(*) AS posts FROM post_list WHERE type = 'post' GROUP BY year ORDER BY year;

-- 카테고리마다 글의 수. Posts of each category.
SELECT coalesce(category, '-') AS category, count(*) AS posts FROM post_list GROUP BY category ORDER BY posts DESC, category;

-- 가장 많이 쓴 태그. The tags used most.
SELECT t.name, count(*) AS posts FROM post_tags pt JOIN tags t ON t.id = pt.tag GROUP BY t.id ORDER BY posts DESC, t.name LIMIT 20;

-- 댓글이 많은 글. Posts with most comments.
SELECT number, title, comments FROM post_list WHERE comments > 0 ORDER BY comments DESC, number LIMIT 20;

-- 두 글자로 찾기: 서울이 들어 있는 글 (서울에서도 찾습니다). Words of two letters.
SELECT p.number, p.title FROM search JOIN post_list p ON p.number = search.rowid WHERE search MATCH '서울' ORDER BY rank, p.number LIMIT 20;

-- 더 긴 낱말은 이어진 두 글자씩: '서울에서'는 "서울 울에 에서"가 됩니다. Longer words as overlapping pairs in quotes.
SELECT p.number, p.title FROM search JOIN post_list p ON p.number = search.rowid WHERE search MATCH '"서울 울에 에서"' ORDER BY rank, p.number LIMIT 20;

-- 같은 것을, 낱말만 적어서. The same, with the word alone.
WITH RECURSIVE question(word) AS (VALUES ('archive')),
  pairs(i, pair) AS (SELECT 1, substr(word, 1, 2) FROM question UNION ALL SELECT i + 1, substr(word, i + 1, 2) FROM pairs, question WHERE i + 2 <= length(word))
SELECT p.number, p.title FROM search JOIN post_list p ON p.number = search.rowid
WHERE search MATCH (SELECT '"' || group_concat(pair, ' ') || '"' FROM pairs) ORDER BY rank, p.number LIMIT 20;

-- 한 글자는 LIKE로. One letter: LIKE.
SELECT number, title FROM posts WHERE text LIKE '%섬%' ORDER BY number LIMIT 20;

-- 다른 글로 이어지지 않는, 블로그 안의 링크. Links within the blog whose post is not here.
SELECT l.post, l.url FROM links l WHERE l.target IS NULL AND l.url LIKE '%.tistory.com/%' ORDER BY l.post, l.position LIMIT 20;

-- 보관하지 못한 파일. Files that the archive does not have.
SELECT post, source, problem FROM assets WHERE file IS NULL ORDER BY post, position LIMIT 20;

-- 옛 주소와 새 주소. Old paths and new ones.
SELECT old, new FROM redirects ORDER BY old LIMIT 20;
