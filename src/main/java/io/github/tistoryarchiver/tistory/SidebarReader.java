package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Sidebar;
import io.github.tistoryarchiver.model.SidebarLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
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
    private static final Pattern PLATFORM =
            Pattern.compile("(.*\\.)?(tistory\\.com|daum\\.net|daumcdn\\.net|kakao\\.com|kakaocorp\\.com)");
    private static final int LONGEST_HEADING = 60;
    private static final String CALENDAR = "table.tt-calendar, table:has(a[href~=/archive/\\d{8}]), .tt-calendar";
    private static final String NOT_SIDEBAR = BodyFinder.WRAPPER
            + ", div.another_category, .container_postbtn, .postbtn_ccl, " + CALENDAR + ", [id~=^entry\\d+Comment$]";
    private static final String SIDE = "aside, nav, [id*=side], [class*=side], [class*=widget], [class*=link]";

    private final Page page;
    private final Boxes notSidebar;
    private final List<Link> links = new ArrayList<>();

    /** A link of the page outside of texts. */
    private record Link(Element anchor, HttpUrl url) {}

    private SidebarReader(Page page) {
        this.page = page;
        this.notSidebar = Boxes.of(page, NOT_SIDEBAR);
        for (Element anchor : page.document().select(Css.of("a[href]"))) {
            HttpUrl url = notSidebar.hold(anchor) ? null : page.url().resolve(anchor.attr("href"));
            if (url != null) {
                links.add(new Link(anchor, url));
            }
        }
    }

    static Sidebar read(Page page) {
        SidebarReader reader = new SidebarReader(page);
        return new Sidebar(
                reader.links("[href*=/notice/]", url -> isNotice(url)),
                reader.postsUnder(RECENT_POSTS, "[id*=recent-post], [class*=recent-post]"),
                reader.postsUnder(POPULAR_POSTS, "[id*=popular-post], [class*=popular-post]"),
                reader.links("[href*=#comment]", url -> reader.isPost(url) && url.fragment() != null),
                reader.links(
                        "[href*=/archive/]",
                        url -> MONTH.matcher(url.encodedPath()).matches()),
                reader.links(
                        "[href*=/tag/]:not([rel=tag])",
                        url -> url.pathSegments().get(0).equals("tag")),
                reader.outside(),
                reader.links("li[class*=t_menu_] a", url -> true));
    }

    private List<SidebarLink> links(String selector, Predicate<HttpUrl> wanted) {
        Evaluator evaluator = Css.of(selector);
        return distinct(links.stream().filter(link -> link.anchor.is(evaluator) && wanted.test(link.url)));
    }

    private List<SidebarLink> distinct(Stream<Link> links) {
        Map<String, SidebarLink> found = new LinkedHashMap<>();
        links.filter(link -> !link.anchor.text().isBlank())
                .forEach(link -> found.computeIfAbsent(link.url.toString(), url -> link(link.anchor, link.url)));
        return List.copyOf(found.values());
    }

    /** Addresses of other places that stand in a sidebar at least once. */
    private List<SidebarLink> outside() {
        Boxes side = Boxes.of(page, SIDE);
        Set<String> beside = page.document().select(Css.of("a[href^=http]")).stream()
                .filter(side::hold)
                .map(anchor -> String.valueOf(page.url().resolve(anchor.attr("href"))))
                .collect(Collectors.toSet());
        return links(
                "[href^=http]",
                url -> !url.host().equals(page.url().host()) && !isPlatform(url) && beside.contains(url.toString()));
    }

    /** The post links nearest to a heading; else those of a box that is named so. */
    private List<SidebarLink> postsUnder(Pattern heading, String boxes) {
        for (Element element : page.document().getAllElements()) {
            String own = element.ownText().strip();
            if (own.isEmpty()
                    || own.length() > LONGEST_HEADING
                    || !heading.matcher(own).matches()
                    || notSidebar.hold(element)) {
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
        Element named = page.document().selectFirst(Css.of(boxes));
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
        return distinct(box.select(Css.of("a[href]")).stream()
                .flatMap(anchor -> Stream.ofNullable(page.url().resolve(anchor.attr("href")))
                        .map(url -> new Link(anchor, url)))
                .filter(link -> isPost(link.url) && link.url.fragment() == null)
                .map(link ->
                        new Link(link.anchor, link.url.newBuilder().query(null).build())));
    }

    private static boolean isNotice(HttpUrl url) {
        PostAddress address = PostAddress.of(url);
        return address != null && address.type() == PostType.NOTICE;
    }

    private boolean isPost(HttpUrl url) {
        PostAddress address = PostAddress.of(url);
        return address != null
                && address.type() == PostType.POST
                && url.host().equals(page.url().host());
    }

    private static boolean isPlatform(HttpUrl url) {
        return PLATFORM.matcher(url.host()).matches();
    }

    private static SidebarLink link(Element anchor, HttpUrl url) {
        String text = anchor.text().strip();
        if (MONTH.matcher(url.encodedPath()).matches()) {
            Element item = anchor.closest(Css.of("li"));
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
        Element item = anchor.closest(Css.of("li"));
        Element shown = item == null ? null : item.selectFirst(Css.of(".date, .time, time"));
        if (shown != null && shown.text().strip().matches("[\\d.:/\\s-]{4,20}")) {
            return shown.text().strip();
        }
        Matcher date = TRAILING_DATE.matcher(item == null ? "" : item.text().strip());
        return date.find() ? date.group(1) : null;
    }
}
