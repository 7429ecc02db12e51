package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.CommentBuilder;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One comment in a skin's own markup. The skin prints its name, date, text and buttons in elements of its choice, so that
 * each is taken out of the element once it is known: what is left at the end is the text.
 */
final class PrintedComment {
    private static final List<String> NAME = List.of(".tit_nickname", ".nickname", ".name", ".author", ".writer");

    /** Names of the skin's own invention, which the box around everything may have too. */
    private static final List<String> LIKE_NAME = List.of("[class*=author]", "[class*=nick]", "[class*=name]");

    private static final List<String> DATE = List.of(".txt_date", ".date", ".time", "[class*=date]", "[class*=time]");
    private static final List<String> TEXT = List.of(
            ".txt_reply",
            ".reply_text",
            ".com_txt",
            ".text",
            ".desc",
            ".article",
            "p",
            "[class*=text]",
            "[class*=desc]",
            "[class*=content]");

    /** Links and layers that the platform puts into every skin: to report, to edit, to reply, to show a profile. */
    private static final String CONTROLS =
            "a[href*=/toolbar/popup/abuseReport/], button, form, script, style, .tistoryProfileLayerTrigger,"
                    + " [onclick*=deleteComment], [onclick*=deleteGuestbookComment], [onclick*=commentComment],"
                    + " [onclick*=guestbookCommentComment], [onclick*=commentRequireLogin]";

    /** Links and boxes that skins put around a comment; never part of its text, of which the platform prints lines and links only. */
    private static final String BUTTONS = "a[href=#], [class*=btn], [class*=button], [class*=control], [role=button],"
            + " label, h1, h2, h3, h4, h5, h6";

    private static final int MAX_DATE_LENGTH = 40;
    private static final Pattern AROUND_A_TIME = Pattern.compile("^[\\s|·,/]+|[\\s|·,/]+$");
    private static final Pattern TIME_AND_SIGNS = Pattern.compile("[\\d\\s.:/|·,()\\[\\]-]*");
    private static final String SECRET_MARK = "[비밀댓글]";
    private static final String SECRET_TEXT = "비밀댓글입니다";

    private final Element own;
    private final long id;
    private final @Nullable Instant shownAt;

    /**
     * @param own a copy of its element, without its replies
     * @param shownAt when the blog showed it; {@code null} if that is not known
     */
    PrintedComment(Element own, long id, @Nullable Instant shownAt) {
        this.own = own;
        this.id = id;
        this.shownAt = shownAt;
    }

    Comment read(@Nullable Long parent, List<Comment> replies) {
        boolean isMarkedSecret = isOrHolds(".rp_secret, .hiddenComment");
        boolean isOwner = isOrHolds(".rp_admin, .guest_admin");
        String image = image();
        own.select(Css.of(CONTROLS)).remove();
        String date = takeDate();
        Element name = takeName();
        own.select("a[href$=#comment" + id + "]").remove();
        own.select(Css.of(BUTTONS)).forEach(this::removeUnlessAll);
        Element body = firstFilled(TEXT);
        String shown = lines(body == null ? own : body);
        boolean isHidden = Placeholders.isSecret(shown) || (isMarkedSecret && shown.contains(SECRET_TEXT));
        boolean isDeleted = Placeholders.isDeleted(shown);
        String text = isHidden || isDeleted
                ? null
                : Texts.emptyToNull(shown.replace(SECRET_MARK, "").strip());
        WrittenTime written = WrittenTime.of(date, shownAt);
        return CommentBuilder.builder()
                .id(id)
                .parentId(parent)
                .author(author(name, image, isOwner, text == null))
                .writtenAt(written.at())
                .writtenPrecision(written.precision())
                .writtenText(date)
                .secret(isMarkedSecret || isHidden || shown.endsWith(SECRET_MARK))
                .text(text)
                .state(isDeleted ? PostState.GONE : PostState.LIVE)
                .replies(replies)
                .build();
    }

    private static CommentAuthor author(
            @Nullable Element name, @Nullable String image, boolean isOwner, boolean isHidden) {
        String shown = name == null ? null : Texts.emptyToNull(name.text().strip());
        Element link = name == null ? null : name.is("a[href^=http]") ? name : name.selectFirst("a[href^=http]");
        String homepage = link == null || link.attr("href").matches("https?:/*") ? null : link.attr("href");
        return new CommentAuthor(
                isHidden && Placeholders.isNobody(shown) ? null : shown,
                homepage,
                image,
                isOwner ? CommentAuthor.OWNER : CommentAuthor.GUEST);
    }

    /** The picture beside the name; one in the text is none. */
    private @Nullable String image() {
        Element image = own.selectFirst(Css.of("img[src*=kakaocdn.net], img[src*=daumcdn.net], img[class*=profile]"));
        String address = image == null ? "" : image.attr("abs:src");
        return address.startsWith("http") ? address : null;
    }

    /** Takes the time out of the element; a skin without an element for it has it beside the links. */
    private @Nullable String takeDate() {
        Element date = filled(DATE)
                .filter(element -> isTime(element.text()))
                .findFirst()
                .or(() -> own.getAllElements().stream()
                        .filter(element -> isTime(element.ownText()))
                        .findFirst())
                .or(() -> filled(DATE)
                        .filter(element -> element.text().length() < MAX_DATE_LENGTH)
                        .findFirst())
                .orElse(null);
        if (date == null) {
            return null;
        }
        String shown = isTime(date.ownText()) ? date.ownText() : date.text();
        if (date == own) {
            date.textNodes().forEach(TextNode::remove);
        } else {
            date.remove();
        }
        return Texts.emptyToNull(AROUND_A_TIME.matcher(shown).replaceAll(""));
    }

    private static boolean isTime(String text) {
        return TIME_AND_SIGNS.matcher(text).matches() && TimeParser.parseShown(text) != null;
    }

    private @Nullable Element takeName() {
        Element name = firstFilled(NAME);
        if (name != null) {
            name.remove();
            return name;
        }
        Element likeName = filled(LIKE_NAME)
                .filter(element -> element.text().length() < own.text().length())
                .findFirst()
                .orElse(null);
        if (likeName != null) {
            likeName.remove();
        }
        return likeName;
    }

    private void removeUnlessAll(Element element) {
        if (element != own && element.text().length() < own.text().length()) {
            element.remove();
        }
    }

    private Stream<Element> filled(List<String> selectors) {
        return selectors.stream()
                .flatMap(selector -> own.select(Css.of(selector)).stream())
                .filter(element -> element != own && element.hasText());
    }

    /** Returns the first element with text that the first successful selector finds; {@code null} for none. */
    private @Nullable Element firstFilled(List<String> selectors) {
        return filled(selectors).findFirst().orElse(null);
    }

    private boolean isOrHolds(String selector) {
        return own.is(selector) || own.selectFirst(selector) != null;
    }

    private static String lines(Element text) {
        Element copy = text.clone();
        copy.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        return copy.wholeText()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
