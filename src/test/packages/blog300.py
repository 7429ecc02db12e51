"""Serves a made-up blog of N posts of 120 KB with two images each on loopback, after 20 ms: what the memory of a first run is
measured with.   blog300.py N   prints the address of the blog"""
import http.server
import socketserver
import sys
import time

POSTS = int(sys.argv[1])
PICTURE = bytes.fromhex(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489'
    '0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082')
TEXT = ''.join(
    '<p data-ke-size="size16">바다가 보이는 <b>작업실</b>에서 쓴 글입니다. <a href="https://example.com/%d">링크</a></p>\n' % i
    for i in range(120))
FILL = '<script>' + '(function (skin) { skin.on = skin.on || []; })(window);\n' * 1700 + '</script>'


def page(base, inner, body):
    return ('<!DOCTYPE html><html><head><script>window.T = {}; window.T.config = {"BLOG":{"id":1,"name":"bench","title":"Bench",'
            '"nickName":"B"},"DEFAULT_URL":"%s"};</script>%s</head><body id="%s"></body></html>' % (
                base, inner, 'tt-body-index')).replace('<body id="tt-body-index"></body>', body)


def post(base, number):
    inner = ('<script>window.T.entryInfo = {"entryId":@,"categoryId":0,"categoryLabel":null};</script>'
             '<meta property="og:type" content="article"><meta property="og:title" content="Post @">'
             '<meta property="dg:plink" content="%s/@">'
             '<meta property="article:published_time" content="2026-01-01T00:00:00+09:00">'
             '<meta property="article:modified_time" content="2026-01-01T00:00:00+09:00">' % base)
    images = ''.join('<p><img src="%s/p@/%d/img.png"></p>' % (base, i) for i in range(2))
    body = ('<body id="tt-body-page"><div class="contents_style">' + images + TEXT
            + '</div><span id="commentCount@_0">0</span>' + FILL + '</body>')
    return page(base, inner, body).replace('@', number)


class Blog(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        time.sleep(0.02)
        base = 'http://127.0.0.1:%d' % self.server.server_address[1]
        path = self.path.split('?')[0]
        kind = 'text/html; charset=utf-8'
        if path.endswith('img.png'):
            body, kind = PICTURE, 'image/png'
        elif path == '/sitemap.xml':
            kind = 'application/xml'
            body = ('<urlset>' + ''.join(
                '<url><loc>%s/%d</loc><lastmod>2026-01-01T00:00:00+09:00</lastmod></url>' % (base, i)
                for i in range(1, POSTS + 1)) + '</urlset>').encode()
        elif path == '/robots.txt':
            body, kind = b'User-agent: *\nDisallow: /guestbook\n', 'text/plain'
        elif path[1:].isdigit():
            body = post(base, path[1:]).encode()
        elif path == '/':
            body = page(base, '', '<body id="tt-body-index"></body>').encode()
        else:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 128


server = Server(('127.0.0.1', 0), Blog)
print('http://127.0.0.1:%d/' % server.server_address[1], flush=True)
server.serve_forever()
