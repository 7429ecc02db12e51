package io.github.tistoryarchiver.tistory.media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the scripts by which sites show their content in other pages: for each the page with the same content. */
public final class EmbeddedScript {
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "gist\\.github\\.com/([\\w./-]+?)(?:\\.js|\\.json|\\.pibb)?(?:\\?(?:.*&)?file=([^&#]+).*)?(?:[?#].*)?",
                    "https://gist.github.com/$1"),
            new Rule("jsfiddle\\.net/((?:[\\w-]+/)+?)embed(?:ded)?/.*", "https://jsfiddle.net/$1"),
            new Rule("(?:www\\.)?asciinema\\.org/a/([\\w-]+)\\.js.*", "https://asciinema.org/a/$1"),
            new Rule("pastebin\\.com/embed_js(?:/|\\.php\\?i=)(\\w+).*", "https://pastebin.com/$1"),
            new Rule("(?:www\\.)?gitlab\\.com/(.+?)\\.js.*", "https://gitlab.com/$1"),
            new Rule("(?:static|secure)?\\.?polldaddy\\.com/p/(\\d+)\\.js.*", "https://poll.fm/$1"),
            new Rule(
                    "fast\\.wistia\\.(?:com|net)/embed/medias/(\\w+)\\.jsonp?.*",
                    "https://fast.wistia.net/embed/iframe/$1"),
            new Rule("emgithub\\.com/embed(?:-v\\d)?\\.js\\?(?:.*&)?target=([^&]+).*", "$1"),
            new Rule("gist-it\\.(?:appspot|sudarmuthu)\\.com/(?:github/)?(.+)", "https://github.com/$1"));

    private static final int MAX_LENGTH = 2_000;

    /** @param address matched without scheme */
    private record Rule(Pattern address, String page) {
        Rule(String address, String page) {
            this(Pattern.compile(address), page);
        }
    }

    private EmbeddedScript() {}

    /** Returns the page with the content that a script shows; {@code null} if the script is not known to show any. */
    public static @Nullable String page(String source) {
        if (source.length() > MAX_LENGTH) {
            return null;
        }
        String address = source.strip().replaceFirst("^(?:https?:)?//", "");
        for (Rule rule : RULES) {
            Matcher match = rule.address().matcher(address);
            if (match.matches()) {
                String page = page(rule, match);
                return page.startsWith("http") ? page : null;
            }
        }
        return null;
    }

    private static String page(Rule rule, Matcher match) {
        if (rule.page().equals("$1")) {
            return decoded(match.group(1));
        }
        String page = rule.page().replace("$1", match.group(1));
        boolean named = match.groupCount() > 1 && match.group(2) != null;
        return named ? page + "#file-" + match.group(2).toLowerCase(Locale.ROOT).replaceAll("[^\\w-]+", "-") : page;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that encodes nothing
        }
    }
}
