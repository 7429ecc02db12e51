package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Sidebar;
import io.github.tistoryarchiver.model.SidebarLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists beside the posts. Only their links are the platform's ({@code /archive/202403}, {@code /tag/…}, {@code
 * /623#comment22430197}); the boxes around them are the skin's, so the links decide, and for the recent posts the heading.
 */
final class SidebarReader {
    private static final Pattern RECENT_POSTS = Pattern.compile(
            "\\W*(최근에?\\s*(올라온\\s*)?(글|포스트|게시글|게시물)|새\\s*글|(recent|latest|new)\\s*(posts?|articles?|entries))\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POPULAR_POSTS = Pattern.compile(
            "\\W*(인기\\s*(글|포스트|게시글|게시물)|(popular|hot)\\s*(posts?|articles?))\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MONTH = Pattern.compile("/archive/\\d{6}/?");
    private static final Pattern TRAILING_COUNT = Pattern.compile("\\s*\\((\\d[\\d,]*)\\)\\s*$");
    private static final Pattern TRAILING_DATE =
            Pattern.compile("\\s+(\\d{4}\\.\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.?(?:\\s\\d{1,2}:\\d{2})?)$");
    private static final String CALENDAR = "table.tt-calendar, table:has(a[href~=/archive/\\d{8}]), .tt-calendar";
    private static final String NOT_SIDEBAR = BodyFinder.WRAPPER
            + ", div.another_category, .container_postbtn, .postbtn_ccl, " + CALENDAR + ", [id~=^entry\\d+Comment$]";
    private static final String SIDE = "aside, nav, [id*=side], [class*=side], [class*=widget], [class*=link]";

    private final Page page;

    private SidebarReader(Page page) {
        this.page = page;
    }

    static Sidebar read(Page page) {
        SidebarReader reader = new SidebarReader(page);
        return new Sidebar(
                reader.links("a[href*=/notice/]", url -> isNotice(url)),
                reader.postsUnder(RECENT_POSTS, "recent-post"),
                reader.postsUnder(POPULAR_POSTS, "popular-post"),
                reader.links("a[href*=#comment]", url -> reader.isPost(url) && url.fragment() != null),
                reader.links(
                        "a[href*=/archive/]",
                        url -> MONTH.matcher(url.encodedPath()).matches()),
                reader.links(
                        "a[href*=/tag/]:not([rel=tag])",
                        url -> url.pathSegments().get(0).equals("tag")),
                reader.outside(),
                reader.links("li[class*=t_menu_] a[href]", url -> true));
    }

    private List<SidebarLink> links(String selector, Predicate<HttpUrl> wanted) {
        Map<String, SidebarLink> found = new LinkedHashMap<>();
        for (Element anchor : page.document().select(selector)) {
            HttpUrl url = page.url().resolve(anchor.attr("href"));
            if (url != null
                    && wanted.test(url)
                    && anchor.closest(NOT_SIDEBAR) == null
                    && !anchor.text().isBlank()) {
                found.putIfAbsent(url.toString(), link(anchor, url));
            }
        }
        return List.copyOf(found.values());
    }

    private List<SidebarLink> outside() {
        return links("a[href^=http]", url -> !url.host().equals(page.url().host()) && !isPlatform(url)).stream()
                .filter(link -> isInSidebar(link.url()))
                .toList();
    }

    private boolean isInSidebar(String url) {
        return page.document().select("a[href^=http]").stream()
                .anyMatch(anchor -> url.equals(String.valueOf(page.url().resolve(anchor.attr("href"))))
                        && anchor.closest(SIDE) != null);
    }

    private static boolean isNotice(HttpUrl url) {
        PostAddress address = PostAddress.of(url);
        return address != null && address.type() == PostType.NOTICE;
    }

    /** The post links nearest to a heading; else those of a box that is named so. */
    private List<SidebarLink> postsUnder(Pattern heading, String boxName) {
        for (Element element : page.document().getAllElements()) {
            if (!heading.matcher(element.ownText().strip()).matches() || element.closest(NOT_SIDEBAR) != null) {
                continue;
            }
            Element tab = tabOf(element);
            for (Element box = tab == null ? element : tab;
                    box != null && box != page.document().body();
                    box = box.parent()) {
                List<SidebarLink> links = postLinks(box);
                if (!links.isEmpty()) {
                    return links;
                }
            }
        }
        Element named = page.document().selectFirst("[id*=" + boxName + "], [class*=" + boxName + "]");
        return named == null ? List.of() : postLinks(named);
    }

    /** The box that a heading opens, where the heading is the tab of one. */
    private @Nullable Element tabOf(Element heading) {
        String target = heading.attr("href");
        return target.length() > 1 && target.startsWith("#")
                ? page.document().getElementById(target.substring(1))
                : null;
    }

    private List<SidebarLink> postLinks(Element box) {
        Map<String, SidebarLink> found = new LinkedHashMap<>();
        for (Element anchor : box.select("a[href]")) {
            HttpUrl url = page.url().resolve(anchor.attr("href"));
            if (url != null
                    && isPost(url)
                    && url.fragment() == null
                    && !anchor.text().isBlank()) {
                HttpUrl plain = url.newBuilder().query(null).build();
                found.putIfAbsent(plain.toString(), link(anchor, plain));
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isPost(HttpUrl url) {
        PostAddress address = PostAddress.of(url);
        return address != null
                && address.type() == PostType.POST
                && url.host().equals(page.url().host());
    }

    private static boolean isPlatform(HttpUrl url) {
        return url.host().matches("(.*\\.)?(tistory\\.com|daum\\.net|daumcdn\\.net|kakao\\.com|kakaocorp\\.com)");
    }

    private static SidebarLink link(Element anchor, HttpUrl url) {
        String text = anchor.text().strip();
        if (MONTH.matcher(url.encodedPath()).matches()) {
            Element item = anchor.closest("li");
            Matcher count = TRAILING_COUNT.matcher(item == null ? text : item.text());
            Integer number = count.find() ? Numbers.count(count.group(1)) : null;
            return new SidebarLink(TRAILING_COUNT.matcher(text).replaceFirst(""), url.toString(), number, null);
        }
        Matcher date = TRAILING_DATE.matcher(text);
        return date.find() && date.start() > 0
                ? new SidebarLink(text.substring(0, date.start()), url.toString(), null, date.group(1))
                : new SidebarLink(text, url.toString(), null, dateBeside(anchor));
    }

    private static @Nullable String dateBeside(Element anchor) {
        Element item = anchor.closest("li");
        Element shown = item == null ? null : item.selectFirst(".date, .time, time");
        if (shown != null && shown.text().strip().matches("[\\d.:/\\s-]{4,20}")) {
            return shown.text().strip();
        }
        Matcher date = TRAILING_DATE.matcher(item == null ? "" : item.text().strip());
        return date.find() ? date.group(1) : null;
    }
}
