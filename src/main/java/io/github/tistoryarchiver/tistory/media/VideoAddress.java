package io.github.tistoryarchiver.tistory.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page that shows the video of a player's address, with the start time, the playlist and the key of a private
 * video that the player was given.
 */
public final class VideoAddress {
    private static final Pattern YOUTUBE_LIST =
            Pattern.compile("youtube(?:-nocookie)?\\.com/(?:embed|v)/?(?:videoseries)?\\?(?:[^#]*&)?list=([\\w-]+)");
    private static final Pattern YOUTUBE_CLIP =
            Pattern.compile("youtube(?:-nocookie)?\\.com/embed/[\\w-]+\\?(?:[^#]*&)?clip=([\\w-]+)");
    private static final Pattern YOUTUBE_CHANNEL = Pattern.compile(
            "youtube(?:-nocookie)?\\.com/embed/?(?:live_stream\\?|\\?(?:[^#]*&)?listType=user_uploads)");
    private static final Pattern YOUTUBE = Pattern.compile(
            "(?:youtube(?:-nocookie)?\\.com/(?:embed|v|e|shorts|live)/|youtube\\.com/watch\\?(?:[^#]*&)?v=|youtu\\.be/)"
                    + "([\\w-]{6,20})");
    private static final Pattern VIMEO =
            Pattern.compile("(?:player\\.vimeo\\.com/video/|vimeo\\.com/moogaloop\\.swf\\?(?:[^#]*&)?clip_id=)(\\d+)");
    private static final Pattern KAKAO =
            Pattern.compile("(?:play-tv|tv)\\.kakao\\.com/(?:embed/player/cliplink|v|channel/\\d+/cliplink)/(\\d+)");
    private static final Pattern TIME = Pattern.compile("(?:\\d+h)?(?:\\d+m)?(?:\\d+(?:\\.\\d+)?s?)?");

    private static final int MAX_LENGTH = 4_000;

    private VideoAddress() {}

    /** Returns the page of a player's video; {@code null} if it is not the player of a service that is known. */
    public static @Nullable String page(String written) {
        if (written.length() > MAX_LENGTH) {
            return null;
        }
        String player = written.replace("&amp;", "&");
        String channel = channel(player);
        if (channel != null) {
            return channel;
        }
        Matcher list = YOUTUBE_LIST.matcher(player);
        if (list.find()) {
            return "https://www.youtube.com/playlist?list=" + list.group(1);
        }
        Matcher clip = YOUTUBE_CLIP.matcher(player);
        if (clip.find()) {
            return "https://www.youtube.com/clip/" + clip.group(1);
        }
        Matcher youtube = YOUTUBE.matcher(player);
        if (youtube.find()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1)
                    + part("&list=", value(player, "list"))
                    + part("&t=", seconds(start(player)));
        }
        Matcher vimeo = VIMEO.matcher(player);
        if (vimeo.find()) {
            return "https://vimeo.com/" + vimeo.group(1) + part("/", value(player, "h")) + part("#t=", start(player));
        }
        Matcher kakao = KAKAO.matcher(player);
        return kakao.find() ? "https://tv.kakao.com/v/" + kakao.group(1) + part("?start=", start(player)) : null;
    }

    /** Returns the page of a channel that a player shows, live or its videos; {@code null} for any other player. */
    private static @Nullable String channel(String player) {
        if (!YOUTUBE_CHANNEL.matcher(player).find()) {
            return null;
        }
        String live = value(player, "channel");
        String name = value(player, "list");
        if (!live.isEmpty()) {
            return "https://www.youtube.com/channel/" + live + "/live";
        }
        return name.isEmpty() ? null : "https://www.youtube.com/user/" + name;
    }

    /** Returns the name of the service that has a page: {@code youtube}, {@code kakaotv}, else its host. */
    public static String serviceOf(String page) {
        HttpUrl url = HttpUrl.parse(page);
        String host = url == null ? "" : url.host();
        if (host.endsWith("youtube.com") || host.equals("youtu.be")) {
            return "youtube";
        }
        return host.equals("tv.kakao.com") ? "kakaotv" : host.replaceFirst("^www\\.", "");
    }

    private static String start(String player) {
        for (String name : new String[] {"start", "t", "time_continue", "startTime"}) {
            String time = value(player, name);
            if (!time.isEmpty() && !time.matches("0+s?") && TIME.matcher(time).matches()) {
                return time;
            }
        }
        return "";
    }

    private static String seconds(String time) {
        return time.matches("[\\d.]+") ? time + "s" : time;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + value;
    }

    /** Returns the value of a parameter; the players of the Flash era have parameters without a question mark. */
    private static String value(String player, String name) {
        Matcher parameter = Pattern.compile("[?&#]" + name + "=([\\w.-]+)").matcher(player);
        return parameter.find() ? parameter.group(1) : "";
    }
}
