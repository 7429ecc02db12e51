package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what asks for the password of a protected post; it is where the text would be. Skins write it each in its own way. */
final class PasswordForm {
    private static final String PLATFORMS = ".entryProtected, input[type=password][id^=entry][id$=password],"
            + " input[type=password][onkeydown*=reloadEntry]";

    /** Where passwords are asked that are not the post's. */
    private static final String OF_OTHERS =
            "[id~=^entry\\d+Comment$], [class*=comment], [id*=comment], [class*=guestbook],"
                    + " [class*=login], [id*=login], aside, nav, footer, form[action*=/comment], form[action*=/guestbook],"
                    + " form[action*=login]";

    private static final Pattern PROTECTED = Pattern.compile("보호되어|보호된|비밀글");
    private static final Pattern WORDS =
            Pattern.compile("보호|비밀|암호|잠긴|잠겨|잠금|password|protected|locked|reloadEntry", Pattern.CASE_INSENSITIVE);
    private static final int MAX_WORDS_LENGTH = 300;

    private PasswordForm() {}

    /** Returns {@code null} where the page asks for none, or has a text all the same. */
    static @Nullable Element find(Page page) {
        Element body = page.text();
        return page.landmarks().all(Landmark.PASSWORD_FIELD).stream()
                .filter(field -> field.is(Css.of(PLATFORMS)) ? isInPlaceOf(body, field) : isOfPost(body, field, page))
                .findFirst()
                .orElse(null);
    }

    private static boolean isInPlaceOf(@Nullable Element body, Element field) {
        return body == null
                || field.closest(Css.of(Landmark.AUTHORS_TEXT)) != null
                || !body.is(Css.of(Landmark.AUTHORS_TEXT));
    }

    /** A field in a skin's own markup: it is the post's where no text is there but a few words that ask for the password. */
    private static boolean isOfPost(@Nullable Element body, Element field, Page page) {
        if (field.closest(Css.of(OF_OTHERS)) != null) {
            return false;
        }
        if (body == null || !field.parents().contains(body)) {
            return body == null || !BodyContent.isThere(body);
        }
        return body.text().length() <= MAX_WORDS_LENGTH
                && isAskedFor(body, page.metadata().get("og:description"));
    }

    /** Authors show such fields too; the summary of a post that is open is of its text. */
    private static boolean isAskedFor(Element body, @Nullable String summary) {
        boolean isProtected = summary != null && PROTECTED.matcher(summary).find();
        boolean isOpen = summary != null && body.text().startsWith(summary.replaceFirst("\\.*$", ""));
        return isProtected
                || (!isOpen && WORDS.matcher(body.text() + " " + handlers(body)).find());
    }

    private static String handlers(Element body) {
        return body.select(Css.of("[onsubmit], [onclick], [onkeydown], [placeholder]")).stream()
                .map(element -> element.attr("onsubmit")
                        + element.attr("onclick")
                        + element.attr("onkeydown")
                        + element.attr("placeholder"))
                .collect(Collectors.joining(" "));
    }
}
