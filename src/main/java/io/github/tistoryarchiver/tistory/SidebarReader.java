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

/**
 * Reads the lists beside the posts. Only their links are the platform's ({@code /archive/202403}, {@code /tag/…}, {@code
 * /623#comment22430197}); the boxes around them are the skin's, so the links decide, and for the recent posts the heading.
 */
final class SidebarReader {
    private static final Pattern RECENT_POSTS = Pattern.compile(
            "^\\W*(최근에?\\s*(올라온\\s*)?(글|포스트|게시글|게시물)|새\\s*글|recent\\s*(posts?|articles?|entries))\\W*$",
            Pattern.CASE_INSENSITIVE);
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
                reader.recentPosts(),
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

    private List<SidebarLink> recentPosts() {
        for (Element heading : page.document().getAllElements()) {
            if (!RECENT_POSTS.matcher(heading.ownText().strip()).matches() || heading.closest(NOT_SIDEBAR) != null) {
                continue;
            }
            for (Element box = heading; box != null && box != page.document().body(); box = box.parent()) {
                List<SidebarLink> links = postLinks(box);
                if (!links.isEmpty()) {
                    return links;
                }
            }
        }
        return List.of();
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
        Matcher count = TRAILING_COUNT.matcher(text);
        if (count.find() && MONTH.matcher(url.encodedPath()).matches()) {
            return new SidebarLink(
                    text.substring(0, count.start()), url.toString(), Numbers.count(count.group(1)), null);
        }
        Matcher date = TRAILING_DATE.matcher(text);
        return date.find() && date.start() > 0
                ? new SidebarLink(text.substring(0, date.start()), url.toString(), null, date.group(1))
                : new SidebarLink(text, url.toString(), null, null);
    }
}
