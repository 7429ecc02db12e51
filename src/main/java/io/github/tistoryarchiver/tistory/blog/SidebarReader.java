package io.github.tistoryarchiver.tistory.blog;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Sidebar;
import io.github.tistoryarchiver.model.SidebarLink;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.page.ElementScope;
import io.github.tistoryarchiver.tistory.page.Label;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists in the sidebar. Only their links are the platform's ({@code /archive/202403}, {@code /tag/…}, {@code
 * /623#comment22430197}); the boxes around them are the skin's. So lists are recognised by their links, and the list of
 * recent posts by its heading.
 */
final class SidebarReader {
    private static final Pattern RECENT_POSTS = Pattern.compile(
            "\\W*(최근에?\\s*(올라온\\s*)?(글|포스트|게시글|게시물)|새\\s*글|(recent|latest|new)\\s*(posts?|articles?|entries))\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POPULAR_POSTS = Pattern.compile(
            "\\W*(인기\\s*(글|포스트|게시글|게시물)|(popular|hot)\\s*(posts?|articles?))\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** One of these words is in every heading of a list of posts, for a quick look. */
    static final List<String> HEADING_WORDS = List.of("글", "포스트", "게시", "post", "article", "entr");

    private static final Pattern MONTH = Pattern.compile("/archive/\\d{6}/?");
    private static final Pattern TRAILING_COUNT = Pattern.compile("\\s*\\((\\d[\\d,]*)\\)\\s*$");
    private static final Pattern TRAILING_DATE =
            Pattern.compile("\\s+(\\d{4}\\.\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.?(?:\\s\\d{1,2}:\\d{2})?)$");
    private static final int MAX_HEADING_LENGTH = 30;
    private static final Pattern PLATFORM =
            Pattern.compile("(.*\\.)?(tistory\\.com|daum\\.net|daumcdn\\.net|kakao\\.com|kakaocorp\\.com)");
    private static final String CALENDAR = "table.tt-calendar, table:has(a[href~=/archive/\\d{8}]), .tt-calendar";
    private static final String NOT_SIDEBAR = Landmark.WRAPPER.selector()
            + ", div.another_category, .container_postbtn, .postbtn_ccl, " + CALENDAR + ", [id~=^entry\\d+Comment$]";
    private static final String SIDEBAR = "aside, nav, [id*=side], [class*=side], [class*=widget], [class*=link]";

    private final Page page;
    private final ElementScope notSidebar = new ElementScope(NOT_SIDEBAR);
    private final List<Element> anchors;
    private final List<Label> labels;

    private record Link(Element anchor, HttpUrl url) {}

    private SidebarReader(Page page, List<Label> labels) {
        this.page = page;
        this.labels = labels.stream()
                .filter(label -> label.text().length() <= MAX_HEADING_LENGTH && label.hasAny(HEADING_WORDS))
                .toList();
        this.anchors = page.links();
    }

    static Sidebar read(Page page, List<Label> labels) {
        SidebarReader reader = new SidebarReader(page, labels);
        return new Sidebar(
                reader.linksTo("/notice/", SidebarReader::isNotice),
                reader.postsUnder(RECENT_POSTS, "recent-post"),
                reader.postsUnder(POPULAR_POSTS, "popular-post"),
                reader.linksTo("#comment", url -> reader.isPost(url) && url.fragment() != null),
                reader.linksTo(
                        "/archive/", url -> MONTH.matcher(url.encodedPath()).matches()),
                reader.linksTo("/tag/", url -> url.pathSegments().get(0).equals("tag")),
                reader.externalLinks(),
                reader.menu());
    }

    private List<SidebarLink> linksTo(String part, Predicate<HttpUrl> wanted) {
        return distinct(anchors.stream()
                .filter(anchor -> anchor.attr("href").contains(part)
                        && !anchor.attr("rel").equals("tag"))
                .flatMap(this::link)
                .filter(link -> wanted.test(link.url) && !notSidebar.hold(link.anchor)));
    }

    private Stream<Link> link(Element anchor) {
        return Stream.ofNullable(page.resolve(anchor.attr("href"))).map(url -> new Link(anchor, url));
    }

    private List<SidebarLink> menu() {
        ElementScope menu = new ElementScope("li[class*=t_menu_]");
        return distinct(anchors.stream()
                .filter(anchor -> menu.hold(anchor) && !notSidebar.hold(anchor))
                .flatMap(this::link));
    }

    /** Returns links to other sites that occur in the sidebar at least once. */
    private List<SidebarLink> externalLinks() {
        ElementScope sidebar = new ElementScope(SIDEBAR);
        List<Link> externalLinks = anchors.stream()
                .filter(anchor -> anchor.attr("href").startsWith("http"))
                .flatMap(this::link)
                .filter(link -> !link.url.host().equals(page.url().host()) && !isPlatform(link.url))
                .toList();
        Set<HttpUrl> inSidebar = externalLinks.stream()
                .filter(link -> sidebar.hold(link.anchor))
                .map(Link::url)
                .collect(Collectors.toSet());
        return distinct(
                externalLinks.stream().filter(link -> inSidebar.contains(link.url) && !notSidebar.hold(link.anchor)));
    }

    private List<SidebarLink> distinct(Stream<Link> links) {
        Map<String, SidebarLink> found = new LinkedHashMap<>();
        links.filter(link -> !link.anchor.text().isBlank())
                .forEach(link -> found.computeIfAbsent(link.url.toString(), url -> link(link.anchor, link.url)));
        return List.copyOf(found.values());
    }

    /** Returns the post links nearest to a heading, else those of an element whose id or class contains a name. */
    private List<SidebarLink> postsUnder(Pattern heading, String boxName) {
        for (Label label : labels) {
            Element element = label.element();
            if (!heading.matcher(label.text()).matches() || notSidebar.hold(element)) {
                continue;
            }
            Element tab = tabPanel(element);
            for (Element box = tab == null ? element : tab;
                    box != null && box != page.document().body();
                    box = box.parent()) {
                List<SidebarLink> links = postLinks(box);
                if (!links.isEmpty()) {
                    return links;
                }
            }
        }
        return page.landmarks().named().stream()
                .filter(box -> box.attributes().get("id").contains(boxName)
                        || box.attributes().get("class").contains(boxName))
                .findFirst()
                .map(this::postLinks)
                .orElse(List.of());
    }

    /** Returns the element that a heading opens if it is a tab, else {@code null}. */
    private @Nullable Element tabPanel(Element heading) {
        String target = heading.attr("href");
        return target.length() > 1 && target.startsWith("#")
                ? page.document().getElementById(target.substring(1))
                : null;
    }

    private List<SidebarLink> postLinks(Element box) {
        return distinct(box.select(Css.of("a[href]")).stream()
                .flatMap(this::link)
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
            Integer number = count.find() ? NumberParser.count(count.group(1)) : null;
            return new SidebarLink(TRAILING_COUNT.matcher(text).replaceFirst(""), url.toString(), number, null);
        }
        Matcher date = TRAILING_DATE.matcher(text);
        return date.find() && date.start() > 0
                ? new SidebarLink(text.substring(0, date.start()), url.toString(), null, date.group(1))
                : new SidebarLink(text, url.toString(), null, dateNear(anchor));
    }

    private static @Nullable String dateNear(Element anchor) {
        Element item = anchor.closest(Css.of("li"));
        Element shown = item == null ? null : item.selectFirst(Css.of(".date, .time, time"));
        if (shown != null && shown.text().strip().matches("[\\d.:/\\s-]{4,20}")) {
            return shown.text().strip();
        }
        Matcher date = TRAILING_DATE.matcher(item == null ? "" : item.text().strip());
        return date.find() ? date.group(1) : null;
    }
}
