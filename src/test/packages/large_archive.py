"""Writes an archive of N made-up posts with two comments each, as far as status reads it: what the time of status is measured
with.   large_archive.py FOLDER N"""
import json
import os
import sys

folder, posts = sys.argv[1], int(sys.argv[2])


def write(path, value):
    os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
    with open(os.path.join(folder, path), 'w', encoding='utf-8') as file:
        json.dump(value, file, ensure_ascii=False, indent=2)


def comment(number, name):
    return {'id': number, 'author': {'name': name, 'role': 'guest'}, 'writtenAt': '2020-01-02T10:00:00+09:00', 'secret': False,
            'text': '잘 읽었습니다. 다음 글도 기다립니다.', 'state': 'live', 'replies': []}


entries = []
for number in range(1, posts + 1):
    url = 'https://sora.tistory.com/%d' % number
    day = '20%02d-%02d-%02dT10:00:00+09:00' % (8 + number // 1000, 1 + number % 12, 1 + number % 28)
    entries.append({
        'id': number, 'type': 'post', 'url': url, 'title': '바다가 보이는 작업실에서 보낸 편지 %d' % number, 'category': ['여행'],
        'publishedAt': day, 'modifiedAt': day, 'visibility': 'public', 'commentCount': 2, 'comments': 2, 'assets': 1,
        'missingAssets': 0, 'state': 'live', 'folder': 'posts/%d' % number})
    write('posts/%d/post.json' % number, {
        'id': number, 'blog': 'sora', 'type': 'post', 'url': url, 'title': 'x' * 40, 'summary': '요약 ' * 150, 'commentCount': 2,
        'related': [{'id': 1 + (number + i) % posts, 'title': '다른 글', 'commentCount': 2} for i in range(4)],
        'assets': [{'url': url + '/a.png', 'status': 'saved', 'file': 'assets/a.png', 'bytes': 12345}], 'links': [], 'videos': [],
        'linkCards': [], 'codeBlocks': [], 'state': 'live', 'source': 'page'})
    write('posts/%d/comments.json' % number, [comment(2 * number, '하늘'), comment(2 * number + 1, '바다%d' % (number % 99))])
write('blog.json', {'name': 'sora', 'url': 'https://sora.tistory.com'})
write('index.json', {'blog': 'sora', 'count': posts, 'posts': entries})
