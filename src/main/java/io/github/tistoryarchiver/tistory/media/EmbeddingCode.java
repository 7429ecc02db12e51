package io.github.tistoryarchiver.tistory.media;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the code of scripts what they show in a page: maps, recordings of terminals, notebooks, players. Nothing is run. */
public final class EmbeddingCode {
    private static final List<Rule> PAGES = List.of(
            new Rule("api\\.observablehq\\.com/((?:@[\\w-]+|d)/[\\w-]+)\\.js", "https://observablehq.com/$1"),
            new Rule("AsciinemaPlayer\\.create\\(\\s*[\"'](https?://[^\"'\\s]+)[\"']", "$1"),
            new Rule("vegaEmbed\\([^,]{1,200},\\s*[\"'](https?://[^\"'\\s]+)[\"']", "$1"),
            new Rule("jwplayer\\([^{]{1,200}\\{[^}]*?\\bfile[\"']?\\s*:\\s*[\"'](https?://[^\"'\\s]+)[\"']", "$1"));

    /** The libraries of maps, and how the page of a place is made of its latitude and longitude. */
    private static final List<Rule> MAPS = List.of(
            new Rule("(?:kakao|daum)\\.maps\\.(?:Map|StaticMap|Roadview)\\(", "https://map.kakao.com/link/map/$1,$2"),
            new Rule("naver\\.maps\\.(?:Map|Panorama)\\(", "https://map.naver.com/p/search/$1,$2"),
            new Rule("google\\.maps\\.Map\\(", "https://www.google.com/maps?q=$1,$2"),
            new Rule("\\bL\\.map\\(", "https://www.openstreetmap.org/?mlat=$1&mlon=$2"));

    private static final String NUMBER = "(-?\\d{1,3}\\.\\d{1,20})";
    private static final Pattern PLACE = Pattern.compile("(?:LatLng\\(|setView\\(\\s*\\[|\\blat[\"']?\\s*:)\\s*"
            + NUMBER + "\\s*,\\s*(?:[\"']?(?:lng|lon)[\"']?\\s*:\\s*)?" + NUMBER);

    /** How pages of the time before 2015 started a player that needs a plug-in. */
    private static final Pattern PLAYER = Pattern.compile(
            "(?:getEmbedCode|embedSWF|\\bSWFObject)\\s*\\(\\s*[\"']([^\"'\\s<>]{1,2000})[\"']"
                    + "|AC_(?:FL|AX)_RunContent\\s*\\([^)]{0,2000}?[\"'](?:movie|src)[\"']\\s*,\\s*[\"']([^\"'\\s<>]{1,2000})[\"']");

    private static final Pattern PLAYED = Pattern.compile(
            "[\"'][^\"'<>]{0,2000}?((?:=)(?:https?(?:://|%3a))[^\"'<>]{1,2000})[\"']"
                    + "|addVariable\\(\\s*[\"']\\w{1,40}[\"']\\s*,\\s*[\"'](https?:[^\"'<>]{1,2000})[\"']",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SIGNS =
            Set.of(".maps.", "L.map(", "observablehq.", "AsciinemaPlayer", "vegaEmbed", "jwplayer(");
    private static final List<String> PLAYERS = List.of("getEmbedCode", "embedSWF", "SWFObject", "_RunContent");
    private static final int MAX_CODE = 1 << 18;

    private record Rule(Pattern code, String page) {
        Rule(String code, String page) {
            this(Pattern.compile(code), page);
        }
    }

    /**
     * A player that needs a plug-in.
     *
     * @param address as written
     * @param parameters with the addresses that it was given; may be empty
     */
    public record Player(String address, String parameters) {}

    private EmbeddingCode() {}

    /** Returns the page with what a script shows; {@code null} if the script is not known to show any. */
    public static @Nullable String page(String code) {
        if (code.length() > MAX_CODE || SIGNS.stream().noneMatch(code::contains)) {
            return null;
        }
        for (Rule rule : PAGES) {
            Matcher match = rule.code().matcher(code);
            if (match.find()) {
                return rule.page().replace("$1", match.group(1));
            }
        }
        for (Rule rule : MAPS) {
            Matcher place = PLACE.matcher(code);
            if (rule.code().matcher(code).find() && place.find()) {
                return rule.page().replace("$1", place.group(1)).replace("$2", place.group(2));
            }
        }
        return null;
    }

    /** Returns the player that a script starts; {@code null} if it starts none. */
    public static @Nullable Player player(String code) {
        if (code.length() > MAX_CODE || PLAYERS.stream().noneMatch(code::contains)) {
            return null;
        }
        Matcher player = PLAYER.matcher(code);
        if (!player.find()) {
            return null;
        }
        String address = player.group(1) != null ? player.group(1) : player.group(2);
        boolean isBare = player.group(1) == null && !address.matches(".*\\.\\w{2,4}(?:\\?.*)?");
        String parameters = PLAYED.matcher(code)
                .results()
                .map(match -> match.group(1) != null ? match.group(1).substring(1) : match.group(2))
                .collect(Collectors.joining("&"));
        return new Player(isBare ? address + ".swf" : address, parameters);
    }
}
