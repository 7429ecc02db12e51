package io.github.tistoryarchiver.tistory.media;

import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tells which addresses are files that Tistory keeps for a blog, as opposed to pages. */
public final class FileAddress {
    private static final Pattern OLD_FILE_HOST = Pattern.compile("cfile\\d*\\.uf\\.tistory\\.com");
    private static final Pattern OLDER_FILE_HOST = Pattern.compile("(cfs\\d*|kage\\d*)\\.tistory\\.com");
    private static final Pattern DAUM_HOST = Pattern.compile("(\\w+\\.)?daumcdn\\.net");

    /** What the address of each file has in it: it is looked for before an address is taken apart, which costs more. */
    private static final Pattern MAY_BE_FILE = Pattern.compile(
            "attach|cfile|cfs|kage|daumcdn|kakaocdn|download|%|[^\\x00-\\x7f]", Pattern.CASE_INSENSITIVE);

    private static final List<String> OLDER_FOLDERS = List.of("attach", "attachment", "image", "original", "upload");
    private static final List<String> DAUM_FOLDERS = List.of("cfile", "blogfile", "planet");

    /** The picture of a file's type that the platform puts beside an attachment's name. */
    private static final Pattern TYPE_ICON = Pattern.compile("/extension/[\\w-]+\\.(gif|png|svg)\\b");

    private FileAddress() {}

    /**
     * Returns the file at an address as written in a page.
     *
     * @param page the page, whose host is the blog's
     * @return {@code null} if the address is not that of a file that Tistory keeps
     */
    public static @Nullable ImageAddress of(String written, HttpUrl page) {
        if (!MAY_BE_FILE.matcher(written).find()) {
            return null;
        }
        ImageAddress address = written.startsWith("data:") ? null : ImageAddress.of(written, page);
        HttpUrl url = address == null ? null : HttpUrl.parse(address.source());
        HttpUrl asked = address == null ? null : page.resolve(written.strip());
        return address != null && url != null && (isFile(url) || (asked != null && isDownload(asked, page)))
                ? address
                : null;
    }

    private static boolean isFile(HttpUrl url) {
        List<String> path = url.pathSegments();
        int folder = path.indexOf("attachment");
        if (folder >= 0 && folder < path.size() - 1 && !path.get(folder + 1).isEmpty()) {
            return true;
        }
        String host = url.host();
        if (OLD_FILE_HOST.matcher(host).matches()) {
            return path.size() >= 2;
        }
        if (OLDER_FILE_HOST.matcher(host).matches()) {
            return path.size() >= 2 && OLDER_FOLDERS.contains(path.get(0));
        }
        if (DAUM_HOST.matcher(host).matches()) {
            return (path.size() >= 3 && DAUM_FOLDERS.contains(path.get(0))) || path.contains("attach");
        }
        return host.endsWith(".kakaocdn.net") && (path.size() >= 4 || "1".equals(url.queryParameter("attach")));
    }

    /** Tells whether an address on the blog or on Tistory asks for a download. */
    private static boolean isDownload(HttpUrl url, HttpUrl page) {
        boolean ofTistory = url.host().equals(page.host()) || url.host().endsWith(".tistory.com");
        return ofTistory && url.queryParameterNames().contains("download");
    }

    /** Tells whether a picture is the platform's icon of a file's type, which says nothing of the file. */
    public static boolean isTypeIcon(String address) {
        return TYPE_ICON.matcher(address).find();
    }
}
