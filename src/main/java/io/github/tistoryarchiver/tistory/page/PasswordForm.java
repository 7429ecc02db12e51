package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what asks for the password of a protected post; it is where the text would be. Skins write it each in its own way. */
final class PasswordForm {
    private static final String PLATFORMS = ".entryProtected, input[type=password][id^=entry][id$=password],"
            + " input[type=password][onkeydown*=reloadEntry]";

    /** Where passwords are asked that are not the post's. */
    private static final String OF_OTHERS = "[id~=^entry\\d+Comment$], [class*=comment], [id*=comment], [class*=guestbook],"
            + " [class*=login], [id*=login], aside, nav, footer, form[action*=/comment], form[action*=/guestbook],"
            + " form[action*=login]";

    private static final int MAX_WORDS_LENGTH = 300;

    private PasswordForm() {}

    /** Returns {@code null} where the page asks for none, or has a text all the same. */
    static @Nullable Element find(Page page) {
        Element body = BodyFinder.find(page);
        return page.landmarks().all(Landmark.PASSWORD_FIELD).stream()
                .filter(field -> field.is(Css.of(PLATFORMS)) ? isInPlaceOf(body, field) : isOfPost(body, field))
                .findFirst()
                .orElse(null);
    }

    private static boolean isInPlaceOf(@Nullable Element body, Element field) {
        return body == null
                || field.closest(Css.of(Landmark.AUTHORS_TEXT)) != null
                || !body.is(Css.of(Landmark.AUTHORS_TEXT));
    }

    /** A field in a skin's own markup: it is the post's where no text is there but a few words that ask for the password. */
    private static boolean isOfPost(@Nullable Element body, Element field) {
        boolean isAlone = body == null
                || !BodyContent.isThere(body)
                || (field.parents().contains(body) && body.text().length() <= MAX_WORDS_LENGTH);
        return isAlone && field.closest(Css.of(OF_OTHERS)) == null;
    }
}
