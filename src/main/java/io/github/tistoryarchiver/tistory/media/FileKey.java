package io.github.tistoryarchiver.tistory.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What the addresses of one file have in common, whichever of the platform's hosts serves it, signed or not. */
public final class FileKey {
    private static final Pattern OLD_FILE = Pattern.compile("cfile\\d*\\.uf[.@]([0-9A-Za-z]{8,})(?:\\..*)?");
    private static final Pattern OLD_HOST = Pattern.compile("cfile\\d*\\.uf\\.tistory\\.com");
    private static final int KEY_SEGMENTS = 4;

    private FileKey() {}

    /** Returns the key of the file at an address; thumbnails have that of their original. */
    public static String of(HttpUrl address) {
        ImageAddress original = ImageAddress.of(address.toString(), address);
        HttpUrl url = original == null ? null : HttpUrl.parse(original.source());
        return key(url == null ? address : url);
    }

    /** Tells whether an address is that of a smaller copy. */
    public static boolean isThumbnail(HttpUrl address) {
        return address.queryParameter("fname") != null;
    }

    private static String key(HttpUrl url) {
        List<String> path = url.pathSegments();
        String last = path.get(path.size() - 1);
        if (url.host().endsWith(".kakaocdn.net")
                && path.size() >= KEY_SEGMENTS
                && path.get(0).startsWith("dn")) {
            return "kakao:" + path.get(1) + "/" + path.get(2);
        }
        Matcher old = OLD_FILE.matcher(last);
        if (old.matches()) {
            return "cfile:" + old.group(1);
        }
        boolean isOld = OLD_HOST.matcher(url.host()).matches()
                || (url.host().endsWith(".daumcdn.net")
                        && path.size() > 2
                        && path.get(0).equals("cfile"));
        if (isOld) {
            return "cfile:" + last.replaceFirst("\\..*$", "");
        }
        if (path.size() == 2 && path.get(0).equals("attachment")) {
            return "attachment:" + last;
        }
        return url.host()
                + url.encodedPath()
                + (url.encodedQuery() == null || url.encodedQuery().equals("original") ? "" : "?" + url.encodedQuery());
    }
}
