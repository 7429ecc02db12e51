package io.github.tistoryarchiver.content.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What identifies a video, or other content of another site, whichever of its addresses a page has. */
final class Videos {
    private static final Pattern YOUTUBE = Pattern.compile(
            "(?:youtube(?:-nocookie)?\\.com/(?:embed/|v/|e/|shorts/|live/|watch\\?(?:.*&)?v=|watch_popup\\?v=)|youtu\\.be/)([\\w-]{6,20})");
    private static final Pattern CHANNEL = Pattern.compile(
            "youtube(?:-nocookie)?\\.com/(?:embed/live_stream\\?(?:.*&)?channel=|channel/)([\\w-]{2,60})");
    private static final Pattern USER = Pattern.compile(
            "youtube(?:-nocookie)?\\.com/(?:embed/?\\?(?=.*listType=user_uploads)(?:.*&)?list=|user/)([\\w-]{2,60})");
    private static final Pattern CLIP =
            Pattern.compile("youtube(?:-nocookie)?\\.com/(?:embed/[\\w-]+\\?(?:.*&)?clip=|clip/)([\\w-]{6,60})");
    private static final Pattern START = Pattern.compile(
            "[?&#](?:t|start|startTime|time_continue)=(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s?)?(?:&|$)");
    private static final Pattern LIST = Pattern.compile(
            "youtube(?:-nocookie)?\\.com/(?:embed/?(?:videoseries)?|playlist)\\?(?:.*&)?list=([\\w-]{2,60})");
    private static final Pattern VIMEO = Pattern.compile(
            "vimeo\\.com/(?:video/|moogaloop\\.swf\\?clip_id=)?(\\d{3,12})(?:/([0-9a-f]{6,16}))?(?:\\?(?:.*&)?h=([0-9a-f]{6,16}))?");
    private static final Pattern KAKAO =
            Pattern.compile("tv\\.kakao\\.com/(?:embed/player/cliplink|v|channel/\\d+/cliplink)/(\\d{3,15})");
    private static final Pattern NAVER = Pattern.compile("tv(?:cast)?\\.naver\\.com/(?:embed|v)/(\\d{3,12})");
    private static final Pattern DAILYMOTION =
            Pattern.compile("dailymotion\\.com/(?:embed/)?(?:video|swf)/(\\w{4,12})");
    private static final Pattern CODE_OF_OTHERS =
            Pattern.compile("(?:gist\\.github\\.com|jsfiddle\\.net|asciinema\\.org)/[^?#]{1,300}");
    private static final Pattern INSTAGRAM = Pattern.compile("instagram\\.com/(?:p|reel|tv)/([\\w-]{5,20})");

    private Videos() {}

    /** @return {@code null} for any other address */
    static @Nullable String identity(String written) {
        String address = written.replace("&amp;", "&");
        for (Pattern pattern : address.contains("youtube") ? List.of(CHANNEL, USER, CLIP, LIST) : List.<Pattern>of()) {
            String found = group(pattern.pattern(), pattern, address);
            if (found != null) {
                return found;
            }
        }
        String youtube = group("youtube", YOUTUBE, address);
        if (youtube != null) {
            return youtube + start(address);
        }
        Matcher vimeo = VIMEO.matcher(address);
        if (vimeo.find()) {
            String key = vimeo.group(2) != null ? vimeo.group(2) : vimeo.group(3);
            return "vimeo " + vimeo.group(1) + (key == null ? "" : "/" + key);
        }
        String kakao = group("kakao", KAKAO, address);
        if (kakao != null) {
            return kakao + start(address);
        }
        for (Pattern pattern : List.of(NAVER, DAILYMOTION, INSTAGRAM)) {
            String found = group(pattern.pattern(), pattern, address);
            if (found != null) {
                return found;
            }
        }
        Matcher code = CODE_OF_OTHERS.matcher(address);
        return code.find()
                ? code.group().toLowerCase(Locale.ROOT).replaceFirst("\\.js$|/embed/.*$|/embedded/.*$|/$", "")
                : null;
    }

    private static @Nullable String group(String name, Pattern pattern, String address) {
        Matcher matcher = pattern.matcher(address);
        return matcher.find() ? name + " " + matcher.group(1) : null;
    }

    private static String start(String address) {
        Matcher start = START.matcher(address);
        if (!start.find()) {
            return "";
        }
        long seconds = 3600 * number(start.group(1)) + 60 * number(start.group(2)) + number(start.group(3));
        return seconds == 0 ? "" : "@" + seconds;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
